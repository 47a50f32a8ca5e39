using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Says what one can write, also to a greeting and to a mention without a word.</summary>
internal sealed class HelpCommand(IServiceProvider services) : IChatCommand
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "hjælp", "hjaelp", "help", "?", "hej", "hejsa", "hi", "hello", "hey", "goddag", "godmorgen", "start", "menu", "kommandoer", "hvad kan du",
    };

    public string Example => "hjælp";

    public double Fit(Question question) => Words.Contains(question.Text.Trim().TrimEnd('!', '?', '.')) || question.Text == "?" ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(HelpCard.For([.. services.GetServices<IChatCommand>().Select(command => command.Example)]));
}
