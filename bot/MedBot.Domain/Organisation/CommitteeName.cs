using System.Text;

namespace MedBot.Domain.Organisation;

/// <summary>Names of committees as people and documents write them.</summary>
public static class CommitteeName
{
    /// <summary>The name's letters and digits in lower case, where case, spaces, hyphens, <c>&amp;</c> for <c>og</c> and <c>ae/oe/aa</c> for <c>æøå</c> make no difference.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder folded = new(name.Length + 4);
        foreach (var letter in name.Normalize())
        {
            _ = char.ToLowerInvariant(letter) switch
            {
                'æ' => folded.Append("ae"),
                'ø' => folded.Append("oe"),
                'å' => folded.Append("aa"),
                '&' => folded.Append("og"),
                var other when char.IsLetterOrDigit(other) => folded.Append(other),
                _ => folded,
            };
        }

        return folded.ToString();
    }
}
