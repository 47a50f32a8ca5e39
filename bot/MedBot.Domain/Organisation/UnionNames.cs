using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Organisation;

/// <summary>The names by which texts tell of unions (fagforeninger) and electoral groups (valggrupper): the well-known ones, and those of the members' groups.</summary>
public sealed partial class UnionNames
{
    private static readonly string[] Abbreviations =
    [
        "3F", "AC", "BUPL", "DJØF", "Djøf", "DLF", "DM", "DMF", "DSR", "FAF", "FH", "FOA", "FTF", "GL", "HK", "IDA", "LC", "OAO", "SHK", "SL",
    ];

    private static readonly string[] Names =
    [
        "Akademikerne", "Arkitektforbundet", "Bibliotekarforbundet", "Blik- og Rørarbejderforbundet", "Blik & Rør", "Dansk El-Forbund", "Dansk Metal", "Dansk Magisterforening", "Danmarks Lærerforening", "Lærerforeningen",
        "Dansk Psykolog Forening", "Dansk Socialrådgiverforening", "Socialrådgiverforeningen", "Dansk Sygeplejeråd", "Danske Fysioterapeuter", "Ergoterapeutforeningen", "Fag og Arbejde", "Forbundet Kultur og Information",
        "Frie Funktionærer", "Fængselsforbundet", "Jordemoderforeningen", "Kost og Ernæringsforbundet", "Kost & Ernæringsforbundet", "Konstruktørforeningen", "Krifa", "Kristelig Fagbevægelse", "Maskinmestrenes Forening",
        "Malerforbundet", "Serviceforbundet", "Skolelederforeningen", "Socialpædagogernes Landsforbund", "Socialpædagogerne", "Tandlægeforeningen", "Teknisk Landsforbund", "Uddannelsesforbundet", "Yngre Læger",
    ];

    private readonly Regex _names;

    /// <param name="organisation">Whose members' groups, <c>Valggruppe B (HK)</c>, name further unions.</param>
    public UnionNames(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        IEnumerable<string> ofMembers = organisation.Committees.SelectMany(committee => committee.Members)
            .SelectMany(member => InBrackets().Matches(member.Group ?? "").Select(match => match.Groups["union"].Value.Trim()))
            .Where(name => name.Length > 1);
        var all = Abbreviations.Concat(Names).Concat(ofMembers).Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape);
        _names = new($@"(?<![\p{{L}}\d])(?:{string.Join('|', all)})(?:s|'s|-\p{{L}}+)?(?![\p{{L}}\d])|\b(?i:valggruppe|fagforening)", RegexOptions.CultureInvariant);
    }

    /// <summary>One of the well-known unions, and nothing more.</summary>
    public static bool IsOne(string name) => Array.Exists(Abbreviations, known => known == name) || Array.Exists(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool AreIn(string? text) => text is not null && _names.IsMatch(text);

    /// <summary>The text without the sentences that name one; null where nothing is left.</summary>
    public string? Without(string? text)
    {
        if (!AreIn(text))
        {
            return text;
        }

        var kept = text!.Split('\n').Select(line => AreIn(line) ? string.Join(' ', Sentences.Of(line).Where(sentence => !AreIn(sentence))) : line);
        return string.Join('\n', kept).Trim() is { Length: > 0 } left ? left : null;
    }

    [GeneratedRegex(@"\((?<union>[^)]{2,60})\)")]
    private static partial Regex InBrackets();
}
