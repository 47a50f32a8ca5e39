using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.YearWheel;

/// <summary>Somebody wants a planned meeting moved.</summary>
public sealed record MoveQuestion
{
    /// <summary>The full name of the committee that is named.</summary>
    public string? Committee { get; private init; }

    /// <summary>The days that may be meant, the likelier first; none where none is named.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Reads <c>flyt mødet den 25. juni</c> and <c>flyt KommuneMED 25/6</c>; null for all else.</summary>
    public static MoveQuestion? Read(FoldedText folded, CommitteeNames committees, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(committees);
        if (folded.Words is not [{ Value: "flyt" }, ..] || DanishText.Words(folded) is not ["flyt", _, ..])
        {
            return null;
        }

        var named = committees.Find(folded);
        return new()
        {
            Committee = named.Count > 0 ? named[0].Committee : null,
            Days = PeriodReader.Read(QuestionReader.Blank(folded, named.Select(committee => committee.Where)), today) is [{ Unit: PeriodUnit.Day } day]
                ? [.. day.Others.Prepend(day).Select(one => one.From).Where(one => one >= today)]
                : [],
        };
    }
}
