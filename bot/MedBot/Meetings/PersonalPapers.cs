using System.Data.Common;
using MedBot.Cards.Posting;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>Who stands in agendas and minutes, who sent them in, and what was done with them.</summary>
internal sealed class PersonalPapers(OrganisationDirectory organisation) : IPersonalData
{
    /// <summary>That it was done stays; by whom does not.</summary>
    private const string Forgotten = "forgotten";

    private static readonly MeetingEventKind[] OfMinutes = [MeetingEventKind.Approved, MeetingEventKind.ApprovalUndone];

    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        string[] ids = person.Ids;
        List<Named> named = await NamedAsync(db, db.Set<StoredDocument>().Where(document => document.Current && document.Content.Contains(person.Name)), cancellationToken);
        List<Named> sent = await NamedAsync(db, db.Set<StoredDocument>().Where(document => ids.Contains(document.ImportedBy)), cancellationToken);
        List<MeetingEvent> done = await db.Set<MeetingEvent>().AsNoTracking().Where(happened => ids.Contains(happened.By)).OrderBy(happened => happened.Id).ToListAsync(cancellationToken);
        long[] meetings = [.. done.Select(happened => happened.MeetingId)];
        Dictionary<long, Meeting> of = await db.Set<Meeting>().AsNoTracking().Where(meeting => meetings.Contains(meeting.Id)).ToDictionaryAsync(meeting => meeting.Id, cancellationToken);
        List<ChannelUse> channels = await db.Set<ChannelUse>().AsNoTracking().Where(use => ids.Contains(use.By)).ToListAsync(cancellationToken);
        return
        [
            StoredOnPerson.Of(PersonalDataText.PapersSent, [.. sent.Select(document => $"{Time(document.ImportedAt)}: {document}")]),
            StoredOnPerson.Of(
                PersonalDataText.PapersHandled,
                [.. done.Where(happened => !OfMinutes.Contains(happened.Kind)).Select(Line), .. channels.Select(use => $"{Time(use.At)}: kanal for {organisation.Current.NameOfCommittee(use.Committee)} {(use.Used ? "valgt" : "fravalgt")}")]),
            StoredOnPerson.Of(PersonalDataText.Approvals, [.. done.Where(happened => OfMinutes.Contains(happened.Kind)).Select(Line)], PersonalDataText.ApprovalsStay),
            StoredOnPerson.Of(PersonalDataText.Papers, [.. named.Select(document => $"{document}")], PersonalDataText.PapersStay),
        ];

        string Line(MeetingEvent happened) => $"{Time(happened.At)}: {(of.GetValueOrDefault(happened.MeetingId) is { } meeting ? $"{meeting.CommitteeName} {SpokenDate.InDigits(meeting.Date)}, " : "")}{MeetingHistoryCard.What(new(DanishClock.LocalOf(happened.At), happened.Paper, happened.Kind, null, happened.ByMeeting))}";
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        string[] ids = person.Ids;
        await db.Set<StoredDocument>().Where(document => ids.Contains(document.ImportedBy)).ExecuteUpdateAsync(set => set.SetProperty(document => document.ImportedBy, Forgotten), cancellationToken);
        await db.Set<MeetingEvent>().Where(happened => ids.Contains(happened.By) && !OfMinutes.Contains(happened.Kind)).ExecuteUpdateAsync(set => set.SetProperty(happened => happened.By, (string?)null), cancellationToken);
        await db.Set<ChannelUse>().Where(use => ids.Contains(use.By)).ExecuteUpdateAsync(set => set.SetProperty(use => use.By, Forgotten), cancellationToken);
    }

    public async Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken)
    {
        DateTime before = kept.HistoryInstant.UtcDateTime;
        await store.RunAsync("UPDATE \"Documents\" SET \"ImportedBy\" = @forgotten WHERE \"ImportedAt\" < @before AND \"ImportedBy\" <> @forgotten", cancellationToken, ("@forgotten", Forgotten), ("@before", before));
        await store.RunAsync(
            $"UPDATE \"MeetingEvents\" SET \"By\" = NULL WHERE \"At\" < @before AND \"By\" IS NOT NULL AND \"Kind\" NOT IN ('{string.Join("', '", OfMinutes)}')", cancellationToken, ("@before", before));
    }

    private static Task<List<Named>> NamedAsync(MedBotDb db, IQueryable<StoredDocument> documents, CancellationToken cancellationToken) => documents
        .Join(db.Set<Meeting>(), document => document.MeetingId, meeting => meeting.Id, (document, meeting) => new { document, meeting.CommitteeName, meeting.Date })
        .OrderBy(one => one.document.Id)
        .Select(one => new Named(one.document.Kind, one.CommitteeName, one.Date, one.document.FileName, one.document.ImportedAt))
        .ToListAsync(cancellationToken);

    private static string Time(DateTimeOffset at) => $"{DanishClock.LocalOf(at):yyyy-MM-dd HH:mm}";

    private sealed record Named(DocumentKind Kind, string Committee, DateOnly Date, string FileName, DateTimeOffset ImportedAt)
    {
        public override string ToString() => $"{(Kind == DocumentKind.Agenda ? "dagsorden" : "referat")}, {Committee} {SpokenDate.InDigits(Date)} ({FileName})";
    }
}
