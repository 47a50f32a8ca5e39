using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Says what one can write: to who asks for help, to a greeting, and to a mention without a word. Thanks are answered too, and what MED is.</summary>
internal sealed partial class HelpCommand(HelpPage page) : IChatCommand
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "hjælp", "hjaelp", "hjælp mig", "help", "hej", "hejsa", "hej medbot", "hi", "hello", "hey", "goddag", "dav", "start", "menu",
        "hvad kan du", "hvad kan du hjælpe med", "hvad kan jeg spørge om", "hvad kan jeg spørge dig om", "hvordan bruger jeg dig", "hvem er du", "hvad er du", "hvad er medbot", "kommandoer", "what can you do",
    };

    private static readonly HashSet<string> Thanks = new(StringComparer.OrdinalIgnoreCase)
    {
        "tak", "tak for det", "tak for hjælpen", "tak skal du have", "mange tak", "tusind tak", "1000 tak", "ok tak", "super tak", "takk", "tack", "thanks", "thank you",
    };

    private static readonly HashSet<string> AboutMed = new(StringComparer.OrdinalIgnoreCase)
    {
        "hvad er med", "hvad er et med-udvalg", "hvad er et med udvalg", "hvad betyder med", "hvad står med for", "hvad staar med for",
    };

    public string Example => "hjælp";

    public double Fit(Question question) => Plain(question) is var said && (Words.Contains(said) || Thanks.Contains(said) || AboutMed.Contains(said) || HelpWith().IsMatch(question.Text)) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(Plain(question) is var said && Thanks.Contains(said) ? ThanksCard.Card : AboutMed.Contains(said) ? AboutMedCard.For(page.Examples) : page.CardFor(question));

    // "hjælp hr", "hjælp til budgetforslag"
    [GeneratedRegex(@"^\s*hj(?:æ|ae)lp(?:\s+(?:til|med))?\s+\p{L}+\s*[.!?]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HelpWith();

    private static string Plain(Question question) => question.Text.Trim(' ', '!', '?', '.');
}
