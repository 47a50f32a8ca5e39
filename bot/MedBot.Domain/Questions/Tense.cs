using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Whether a question looks back or ahead, which decides the year of a date that names none.</summary>
public enum Tense
{
    Open,
    Past,
    Future,
}

public static partial class Tenses
{
    public static Tense Of(FoldedText folded) =>
        (Past().IsMatch(folded), Future().IsMatch(folded)) switch
        {
            (true, false) => Tense.Past,
            (false, true) => Tense.Future,
            _ => Tense.Open,
        };

    [GeneratedRegex(@"\b(naeste|kommende|skal|bliver|kommer|vil|snart|fremover|starter|begynder|slutter|moedes|holder|holdes|afholdes|foregaar)\b")]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(var|blev|holdt|afholdt|havde|sad|sidst|sidste|seneste|forrige|droeftede|besluttede|beslutede|aftalte|handlede|deltog|godkendte|sagde|oplyste|mente|vedtog|startede|sluttede|moedtes|stod|var|kom|fik|gav|tog|gik|maatte|skete|vedtaget|besluttet|aftalt|droeftet|blevet|vaeret|haft|holdte)\b")]
    private static partial Regex Past();
}
