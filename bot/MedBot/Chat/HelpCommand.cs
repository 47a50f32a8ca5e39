using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Says what one can write: to who asks for help, to a greeting, and to a mention without a word.</summary>
internal sealed class HelpCommand(HelpPage page) : IChatCommand
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "hjælp", "hjaelp", "hjælp mig", "help", "hej", "hejsa", "hej medbot", "hi", "hello", "hey", "goddag", "dav", "start", "menu",
    };

    public string Example => "hjælp";

    public double Fit(Question question) => Words.Contains(question.Text.Trim(' ', '!', '?', '.')) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(page.Card);
}
