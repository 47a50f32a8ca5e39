using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Writes apologies down and takes them back; secretary, chair and substitutes are told in the same transaction.</summary>
internal sealed class ChangeAbsence(IDbContextFactory<MedBotDb> stores, MeetingsAhead ahead, TimeProvider clock)
{
    /// <param name="item">The only one that the member is away from; null where it is all of the meeting. A substitute comes for a whole meeting alone.</param>
    public Task<AdaptiveCard> SendAsync(AheadMeeting meeting, AgendaItem? item, Person member, CancellationToken cancellationToken) => stores.ChangeAsync(
        async db =>
        {
            Absence? absence = await FindAsync(db, meeting, item, member, cancellationToken);
            string? invited = null;
            if (absence is null || absence.Change(withdrawn: false))
            {
                if (absence is null)
                {
                    absence = new() { Committee = meeting.Committee.Id, Date = meeting.Date, Person = member.Id, Item = item?.Number ?? Absence.WholeMeeting };
                    db.Add(absence);
                }

                invited = item is null ? (await InviteAsync(db, meeting, member, cancellationToken))?.Name : null;
                TellKeepers(db, meeting, member, Occasion(absence), item is null
                    ? $"{member.Name} kan ikke komme.{(invited is null ? "" : $" {invited} er inviteret som suppleant.")}"
                    : $"{member.Name} kan ikke være med til punkt {item.Number}, {item.Title}, men kommer til resten af mødet.");
            }

            return AbsenceCard.Sent(meeting.Meeting, item, KeeperNames(meeting, member), invited);
        },
        cancellationToken);

    public Task<AdaptiveCard> WithdrawAsync(AheadMeeting meeting, AgendaItem? item, Person member, CancellationToken cancellationToken) => stores.ChangeAsync(
        async db =>
        {
            if (await FindAsync(db, meeting, item, member, cancellationToken) is not { } absence || !absence.Change(withdrawn: true))
            {
                return AbsenceCard.Withdrawn(meeting.Meeting, []);
            }

            if (item is not null)
            {
                TellKeepers(db, meeting, member, Occasion(absence), $"{member.Name} er alligevel med til punkt {item.Number}, {item.Title}.");
                return AbsenceCard.Withdrawn(meeting.Meeting, KeeperNames(meeting, member));
            }

            foreach (Invitation invitation in await db.Set<Invitation>().Where(one => one.Committee == absence.Committee && one.Date == absence.Date && one.Absent == absence.Person).ToListAsync(cancellationToken))
            {
                if (invitation.State is InvitationState.Asked or InvitationState.Accepted && ahead.Organisation.PersonById(invitation.Person) is { } substitute)
                {
                    Queue(db, $"{Key(meeting, member, $"{absence.Version}")}/notNeeded", substitute, InvitationCard.NotNeeded(meeting.Meeting, member.Name));
                }

                invitation.State = InvitationState.NotNeeded;
            }

            TellKeepers(db, meeting, member, Occasion(absence), $"{member.Name} kommer alligevel.");
            return AbsenceCard.Withdrawn(meeting.Meeting, KeeperNames(meeting, member));
        },
        cancellationToken);

    /// <summary>Asks the first substitute who was not asked for this absence, is not asked for another's, and comes to the meeting.</summary>
    /// <returns>Null where there is none.</returns>
    public async Task<Person?> InviteAsync(MedBotDb db, AheadMeeting meeting, Person absent, CancellationToken cancellationToken)
    {
        List<Invitation> asked = await db.Set<Invitation>().Where(one => one.Committee == meeting.Committee.Id && one.Date == meeting.Date).ToListAsync(cancellationToken);
        List<string> away = await db.Set<Absence>().Where(one => one.Committee == meeting.Committee.Id && one.Date == meeting.Date && one.Item == Absence.WholeMeeting && !one.Withdrawn).Select(one => one.Person).ToListAsync(cancellationToken);
        HashSet<string> passedOver =
        [
            .. away,
            .. asked.Where(one => one.State is InvitationState.Declined || (one.Absent != absent.Id && one.State is not InvitationState.NotNeeded)).Select(one => one.Person),
        ];
        if (ahead.Organisation.SubstituteFor(meeting.Committee, absent.Id, meeting.Date, passedOver) is not { } substitute)
        {
            return null;
        }

        Invitation? before = asked.Find(one => one.Absent == absent.Id && one.Person == substitute.Id);
        if (before is null)
        {
            db.Add(new Invitation { Committee = meeting.Committee.Id, Date = meeting.Date, Absent = absent.Id, Person = substitute.Id });
        }
        else
        {
            before.State = InvitationState.Asked;
        }

        // A member who thinks again more than once brings as many invitations.
        var key = $"substitute/{meeting.Committee.Id}/{meeting.Date:yyyy-MM-dd}/{absent.Id}/";
        var number = await db.Outbox.CountAsync(message => message.Key.StartsWith(key), cancellationToken);
        Queue(db, $"{key}{number + 1}", substitute, InvitationCard.For(meeting.Meeting, meeting.Committee.Id, absent.Id, absent.Name));
        return substitute;
    }

    /// <param name="occasion">Makes the message one of its kind.</param>
    public void TellKeepers(MedBotDb db, AheadMeeting meeting, Person about, string occasion, string sentence)
    {
        foreach (Person keeper in ahead.KeepersOf(meeting.Committee, meeting.Date).Where(keeper => keeper.Id != about.Id))
        {
            Queue(db, $"{Key(meeting, about, occasion)}/{keeper.Id}", keeper, AbsenceCard.News(meeting.Meeting, sentence));
        }
    }

    private string[] KeeperNames(AheadMeeting meeting, Person member) => [.. ahead.KeepersOf(meeting.Committee, meeting.Date).Where(keeper => keeper.Id != member.Id).Select(keeper => keeper.Name)];

    private static Task<Absence?> FindAsync(MedBotDb db, AheadMeeting meeting, AgendaItem? item, Person member, CancellationToken cancellationToken)
    {
        var number = item?.Number ?? Absence.WholeMeeting;
        return db.Set<Absence>().SingleOrDefaultAsync(
            absence => absence.Committee == meeting.Committee.Id && absence.Date == meeting.Date && absence.Person == member.Id && absence.Item == number, cancellationToken);
    }

    private static string Occasion(Absence absence) => absence.Item == Absence.WholeMeeting ? $"{absence.Version}" : $"item-{absence.Item}/{absence.Version}";

    private static string Key(AheadMeeting meeting, Person member, string occasion) => $"absence/{meeting.Committee.Id}/{meeting.Date:yyyy-MM-dd}/{member.Id}/{occasion}";

    /// <summary>One whom Teams does not know can't be written to.</summary>
    private void Queue(MedBotDb db, string key, Person person, AdaptiveCard card)
    {
        if (person.AadObjectId is { } id)
        {
            db.Outbox.Add(OutboxMessage.ToPerson(key, id, card, clock.GetUtcNow()));
        }
    }
}
