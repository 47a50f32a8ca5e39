using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Domain.YearWheel;

/// <summary>Somebody wants to see what the year wheel puts on the next agenda.</summary>
public sealed partial record DraftQuestion
{
    /// <summary>The full name of the committee that is named.</summary>
    public string? Committee { get; private init; }

    /// <summary>Reads <c>kladde til KommuneMED</c> and <c>hvad skal på næste dagsorden?</c>; null for all else.</summary>
    public static DraftQuestion? Read(FoldedText folded, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(committees);
        if (!folded.MayHold(Asking()))
        {
            return null;
        }

        var named = committees.Find(folded);
        var rest = QuestionReader.Blank(folded, named.Select(committee => committee.Where)).Value.Replace(QuestionReader.Removed, ' ');
        return Asking().IsMatch(rest) ? new() { Committee = named.Count > 0 ? named[0].Committee : null } : null;
    }

    [GeneratedRegex(@"^\W*(((vis|se) )?(dagsordens)?kladden?( til (naeste )?dagsorden(en)?)?|hvad skal (der )?(med )?paa (naeste )?dagsorden(en)?)( (til|for|i|hos))*( (det )?naeste (moede )?(i|for)?)?\W*$")]
    private static partial Regex Asking();
}
