using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Reads the sentences of whoever keeps a committee's papers, and finds what they mean.</summary>
internal sealed class KeeperReader(OrganisationDirectory organisation, MeetingLibrary library)
{
    public KeeperSentence? Read(Question question) => KeeperSentence.Read(question.Text, library.Current.Committees);

    public double Fit(Question question, params ReadOnlySpan<KeeperOrder> orders) => Read(question) is { } sentence && orders.Contains(sentence.Order) ? 1 : 0;

    /// <summary>The committee that is named, else the only one whose papers the asker keeps, or in which they sit.</summary>
    public Committee? CommitteeOf(KeeperSentence sentence, Question question)
    {
        if (sentence.Committee is { } name)
        {
            return organisation.FromFile.CommitteeNamed(name);
        }

        Committee[] own = [.. question.Asker.Committees.Select(organisation.FromFile.CommitteeById).OfType<Committee>()];
        Committee[] kept = [.. own.Where(committee => committee.IsKeptBy(question.Asker with { Hr = false }, question.Today))];
        return (kept.Length > 0 ? kept : own) is [var only] ? only : null;
    }

    /// <summary>The committee's meetings that the sentence may mean, the latest first.</summary>
    public static async Task<IReadOnlyList<Meeting>> MeetingsAsync(MedBotDb db, Committee committee, KeeperSentence sentence, DateOnly today, CancellationToken cancellationToken)
    {
        string[] names = CommitteePapers.NamesOf(committee);
        var minutesOnly = sentence.Order is not KeeperOrder.History;
        List<Meeting> meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(meeting => names.Contains(meeting.Committee) && meeting.Documents.Any(document => !minutesOnly || document.Kind == DocumentKind.Minutes))
            .OrderByDescending(meeting => meeting.Date)
            .ToListAsync(cancellationToken);
        Meeting[] meant = [.. meetings.Where(meeting => sentence.Means(meeting.Date) && (!sentence.Extraordinary || meeting.Extraordinary))];

        // A day without its year is the latest one that has been, else the next.
        return sentence.Day is { Year: null } && meant.Select(meeting => meeting.Date).OrderBy(day => day > today).ThenByDescending(day => day <= today ? day : DateOnly.MinValue).ThenBy(day => day).Take(1).ToArray() is [var nearest]
            ? [.. meant.Where(meeting => meeting.Date == nearest)]
            : meant;
    }
}
