using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Chat;

/// <summary>What can be written, as the commands themselves say it: put together once, since it is the same for all.</summary>
internal sealed class HelpPage(IServiceScopeFactory scopes)
{
    private readonly Lazy<IReadOnlyList<string>> examples = new(() =>
    {
        using IServiceScope scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IChatCommand>().Where(command => command is not HelpCommand).OrderBy(command => command.ExampleOrder).Select(command => command.Example)];
    });

    public IReadOnlyList<string> Examples => examples.Value;

    public AdaptiveCard Card => field ??= HelpCard.For(Examples);
}
