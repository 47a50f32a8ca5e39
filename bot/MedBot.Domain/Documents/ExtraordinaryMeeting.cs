using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Sentences that call this very meeting extraordinary; another meeting so called does not count.</summary>
internal static partial class ExtraordinaryMeeting
{
    public static bool IsSaidIn(IEnumerable<AgendaItem> items) =>
        items.SelectMany(item => (string?[])[item.Presentation, item.Decision, item.Summary]).OfType<string>().Any(text => Said().IsMatch(text));

    [GeneratedRegex(
        """
        \b(?:dette|nærværende|dagens)\s+ekstra-?ordinær
        | \b(?:mødet|dette\ møde)\s+(?:er|var|blev|holdes|afholdes|indkaldes|er\ indkaldt|blev\ indkaldt|er\ et|var\ et)\s+(?:som\s+)?(?:et\s+)?ekstra-?ordinær
        | \b(?:der\ )?(?:er|indkaldes|blev|er\ hermed)\s+(?:hermed\s+)?(?:indkaldt\s+)?til\s+(?:dette\s+)?ekstra-?ordinært\s+møde\s*(?:[.,]|i\ dag|med\ dette|for\ at\b|med\ henblik)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
