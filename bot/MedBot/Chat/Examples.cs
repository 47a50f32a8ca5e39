namespace MedBot.Chat;

/// <summary>What the commands themselves say one would type.</summary>
internal sealed class Examples(IServiceProvider services)
{
    // Asked for when needed: help is one of the commands itself.
    public IReadOnlyList<string> All() => [.. services.GetServices<IChatCommand>().Where(command => command is not HelpCommand).OrderBy(command => command.ExampleOrder).Select(command => command.Example)];
}
