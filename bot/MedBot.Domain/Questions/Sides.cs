using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>The two sides of a committee, which many minutes call by a letter: <c>M:</c> for what the employees' said, <c>L:</c> for the management's.</summary>
internal static partial class Sides
{
    private static readonly string Employees = Stem("medarbejdersiden"), Management = Stem("ledelsessiden");

    private static readonly Dictionary<string, string> ByStem = new[]
    {
        (Employees, "medarbejdersiden medarbejderne medarbejderrepræsentanterne personalesiden lønmodtagersiden tillidsfolkene b-siden"),
        (Management, "ledelsessiden ledersiden ledelsen lederne ledelsesrepræsentanterne arbejdsgiversiden a-siden"),
    }.SelectMany(side => side.Item2.Split(' ').Select(word => (Stem(word), side.Item1))).ToDictionary();

    /// <summary>The stem that stands for the side which a word names; null for other words.</summary>
    public static string? Named(string stem) => ByStem.GetValueOrDefault(stem);

    /// <summary>The stem that stands for the side which a sentence is ascribed to; null where it is to none.</summary>
    public static string? Speaking(string sentence) => Letter().Match(sentence) is not { Success: true } letter ? null : letter.Groups["side"].Value == "M" ? Employees : Management;

    private static string Stem(string word) => DanishStem.Of(DanishText.Fold(word));

    [GeneratedRegex(@"^\W*(?<side>[ML]): ")]
    private static partial Regex Letter();
}
