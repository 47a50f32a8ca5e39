using MedBot.Cards.Posting;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>Who stands in agendas and minutes, who sent them in, and what was done with them.</summary>
internal sealed class PersonalPapers : IPersonalData
{
    /// <summary>That it was done stays; by whom does not.</summary>
    private const string Forgotten = "forgotten";

    private static readonly MeetingEventKind[] OfMinutes = [MeetingEventKind.Approved, MeetingEventKind.ApprovalUndone];

    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        string[] ids = person.Ids;
        var named = await db.Set<StoredDocument>().Where(document => document.Current && document.Content.Contains(person.Name)).Select(document => document.FileName).ToListAsync(cancellationToken);
        var sent = await db.Set<StoredDocument>().Where(document => ids.Contains(document.ImportedBy)).OrderBy(document => document.Id).Select(document => new { document.FileName, document.ImportedAt }).ToListAsync(cancellationToken);
        List<MeetingEvent> done = await db.Set<MeetingEvent>().AsNoTracking().Where(happened => ids.Contains(happened.By)).OrderBy(happened => happened.Id).ToListAsync(cancellationToken);
        List<ChannelUse> channels = await db.Set<ChannelUse>().AsNoTracking().Where(use => ids.Contains(use.By)).ToListAsync(cancellationToken);
        return
        [
            StoredOnPerson.Of(PersonalDataText.PapersSent, [.. sent.Select(document => $"{Time(document.ImportedAt)}: {document.FileName}")]),
            StoredOnPerson.Of(
                PersonalDataText.PapersHandled,
                [.. done.Where(happened => !OfMinutes.Contains(happened.Kind)).Select(Line), .. channels.Select(use => $"{Time(use.At)}: kanal for {use.Committee} {(use.Used ? "valgt" : "fravalgt")}")]),
            StoredOnPerson.Of(PersonalDataText.Approvals, [.. done.Where(happened => OfMinutes.Contains(happened.Kind)).Select(Line)], PersonalDataText.ApprovalsStay),
            StoredOnPerson.Of(PersonalDataText.Papers, named, PersonalDataText.PapersStay),
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        string[] ids = person.Ids;
        await db.Set<StoredDocument>().Where(document => ids.Contains(document.ImportedBy)).ExecuteUpdateAsync(set => set.SetProperty(document => document.ImportedBy, Forgotten), cancellationToken);
        await db.Set<MeetingEvent>().Where(happened => ids.Contains(happened.By) && !OfMinutes.Contains(happened.Kind)).ExecuteUpdateAsync(set => set.SetProperty(happened => happened.By, (string?)null), cancellationToken);
        await db.Set<ChannelUse>().Where(use => ids.Contains(use.By)).ExecuteUpdateAsync(set => set.SetProperty(use => use.By, Forgotten), cancellationToken);
    }

    public async Task ExpireAsync(MedBotDb db, KeptUntil kept, CancellationToken cancellationToken)
    {
        DateTimeOffset before = kept.HistoryInstant;
        await db.Set<StoredDocument>().Where(document => document.ImportedAt < before && document.ImportedBy != Forgotten).ExecuteUpdateAsync(set => set.SetProperty(document => document.ImportedBy, Forgotten), cancellationToken);
        await db.Set<MeetingEvent>().Where(happened => happened.At < before && happened.By != null && !OfMinutes.Contains(happened.Kind)).ExecuteUpdateAsync(set => set.SetProperty(happened => happened.By, (string?)null), cancellationToken);
    }

    private static string Line(MeetingEvent happened) => $"{Time(happened.At)}: {MeetingHistoryCard.What(new(DanishClock.LocalOf(happened.At), happened.Paper, happened.Kind, null, happened.ByMeeting))}";

    private static string Time(DateTimeOffset at) => $"{DanishClock.LocalOf(at):yyyy-MM-dd HH:mm}";
}
