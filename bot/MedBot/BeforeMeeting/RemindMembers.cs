using MedBot.Cards.BeforeMeeting;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Reminds those who come to a meeting one working day before it, with the agenda; or when the agenda comes, if that is later.</summary>
internal sealed class RemindMembers(IDbContextFactory<MedBotDb> stores, StoreAddress store, MeetingsAhead ahead, TimeProvider clock) : IDuty
{
    // Easter is the longest time without a working day, five days.
    private const int DaysAhead = 7;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now);
        if (QuietHours.At(now) || !await store.AnyAsync("\"Meetings\" WHERE \"Date\" BETWEEN @today AND @last", cancellationToken, ("@today", today), ("@last", today.AddDays(DaysAhead))))
        {
            return;
        }

        List<Meeting> near;
        await using (MedBotDb db = await stores.CreateDbContextAsync(cancellationToken))
        {
            near = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.Date >= today && meeting.Date <= today.AddDays(DaysAhead)).ToListAsync(cancellationToken);
        }

        foreach (Meeting meeting in near.Where(meeting => WorkingDays.Back(meeting.Date, 1) <= today && meeting.Date.ToDateTime(meeting.Start ?? new(23, 59)) > now))
        {
            if (ahead.Organisation.CommitteeById(meeting.Committee) is { } committee)
            {
                await stores.ChangeAsync(db => RemindAsync(db, meeting, committee, today, cancellationToken), cancellationToken);
            }
        }
    }

    private async Task<bool> RemindAsync(MedBotDb db, Meeting meeting, Committee committee, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredDocument>().AsNoTracking().FirstOrDefaultAsync(document => document.MeetingId == meeting.Id && document.Kind == DocumentKind.Agenda && document.Current && !document.Draft && !document.History, cancellationToken) is not { } agenda)
        {
            return false;
        }

        var reminder = $"reminder/{meeting.Id}/";
        HashSet<string> left =
        [
            .. (await db.Outbox.Where(message => message.Key.StartsWith(reminder)).Select(message => message.Key).ToListAsync(cancellationToken)).Select(key => key[reminder.Length..]),
            .. await db.Set<Absence>().Where(absence => absence.Committee == committee.Id && absence.Date == meeting.Date && absence.Item == Absence.WholeMeeting && !absence.Withdrawn).Select(absence => absence.Person).ToListAsync(cancellationToken),
            .. await db.Set<ReminderRefusal>().Select(refusal => refusal.Person).ToListAsync(cancellationToken),
        ];
        List<string> substitutes = await db.Set<Invitation>().Where(one => one.Committee == committee.Id && one.Date == meeting.Date && one.State == InvitationState.Accepted).Select(one => one.Person).ToListAsync(cancellationToken);
        var card = ReminderCard.For(OpenDocument.Of(agenda.Read()), today);
        foreach (var id in Comers(committee, meeting.Date).Concat(substitutes).Distinct().Where(person => !left.Contains(person)))
        {
            if (ahead.Organisation.PersonById(id)?.AadObjectId is { } person)
            {
                db.Outbox.Add(OutboxMessage.ToPerson($"{reminder}{id}", person, card, clock.GetUtcNow()));
            }
        }

        return true;
    }

    private static IEnumerable<string> Comers(Committee committee, DateOnly day) => committee.Members
        .Where(member => member.InOffice(day) && !member.Roles.Contains(Role.Guest) && !member.Roles.Contains(Role.Substitute))
        .Select(member => member.Person);
}
