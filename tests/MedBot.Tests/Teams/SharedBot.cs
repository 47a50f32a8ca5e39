using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Teams;

/// <summary>One bot for the tests of a class, with a button, a command and a file command of the tests' own.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    public TestBot Bot { get; private set; } = null!;
    internal TestButton Button { get; } = new() { Run = _ => throw new NotSupportedException() };
    internal TestFiles Files { get; } = new();

    /// <summary>As before any test.</summary>
    public TestBot Fresh()
    {
        Bot.Connector.Calls.Clear();
        Bot.Connector.Answer = _ => null;
        Button.Presses.Clear();
        Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Tak"));
        Files.Taken.Clear();
        return Bot;
    }

    // The mutated activities all come from one person.
    public async Task InitializeAsync() => Bot = await TestBot.StartAsync(
        services => services
            .AddSingleton<ICardAction>(Button)
            .AddSingleton<IFileCommand>(Files)
            .AddSingleton<IChatCommand, FailingCommand>()
            .AddSingleton<IMessageSearch, TestSearch>()
            .AddSingleton<TurnTimes>(),
        ("RateLimit:PerPerson", "1000000"),
        ("RateLimit:PerTenant", "1000000"));

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    public static AdaptiveCard Card(string text) => new(new TextBlock(text)) { FallbackText = text };

    internal sealed class TestButton : ICardAction
    {
        public string Verb => "test/press";
        public List<CardPress> Presses { get; } = [];
        public required Func<CardPress, Task<CardActionAnswer>> Run { get; set; }

        public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
        {
            lock (Presses)
            {
                Presses.Add(press);
            }

            return Run(press);
        }
    }

    internal sealed class TestFiles : IFileCommand
    {
        public List<ReceivedFile> Taken { get; } = [];

        public double Fit(ReceivedFile file) => file.Name.EndsWith(".test", StringComparison.Ordinal) ? 1 : 0;

        public Task<AdaptiveCard> TakeAsync(ReceivedFile file, CancellationToken cancellationToken)
        {
            Taken.Add(file);
            return Task.FromResult(Card("Tak for filen"));
        }
    }

    internal sealed class FailingCommand : IChatCommand
    {
        public string Example => "gå i stykker";

        public double Fit(MedBot.Domain.Questions.Question question) => question.Text is "gå i stykker" or "gå i stå" ? 1 : 0;

        public async Task<AdaptiveCard> AnswerAsync(MedBot.Domain.Questions.Question question, CancellationToken cancellationToken)
        {
            if (question.Text == "gå i stå")
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            throw new InvalidOperationException("Hemmelig tekst");
        }
    }

    private sealed class TestSearch : IMessageSearch
    {
        public Task<IReadOnlyList<SearchHit>> FindAsync(MedBot.Domain.Questions.Question question, int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SearchHit>>([new("Fundet", question.Text, Card(question.Text))]);
    }
}
