using System.Text.Json;
using MedBot.Cards.BeforeMeeting;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>A substitute says whether they come; where not, the next one is asked.</summary>
internal sealed class AnswerInvitation(IDbContextFactory<MedBotDb> stores, MeetingsAhead ahead, ChangeAbsence change) : ICardAction
{
    private const string NotYours = "Den invitation er ikke til dig.";

    public string Verb => InvitationCard.Verb;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Asker.Person is { } person && press.Data.Deserialize(BeforeMeetingData.Default.Answered) is { Committee: not null, Absent: not null } answered
        && ahead.On(answered.Committee, answered.Date) is { } meeting && ahead.Organisation.PersonById(answered.Absent) is { } absent
            ? meeting.Meeting.Over(press.Now)
                ? Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Mødet er holdt."))
                : stores.ChangeAsync(db => AnswerAsync(db, meeting, absent, person, answered.Comes, cancellationToken), cancellationToken)
            : Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message(NotYours));

    private async Task<CardActionAnswer> AnswerAsync(MedBotDb db, AheadMeeting meeting, Person absent, Person substitute, bool comes, CancellationToken cancellationToken)
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(one => one.Committee == meeting.Committee.Id && one.Date == meeting.Date && one.Absent == absent.Id && one.Person == substitute.Id, cancellationToken) is not { } invitation)
        {
            return new CardActionAnswer.Message(NotYours);
        }

        if (invitation.State is InvitationState.Asked)
        {
            invitation.State = comes ? InvitationState.Accepted : InvitationState.Declined;
            Person? next = comes ? null : await change.InviteAsync(db, meeting, absent, cancellationToken);
            var version = await db.Set<Absence>().Where(one => one.Committee == meeting.Committee.Id && one.Date == meeting.Date && one.Person == absent.Id && one.Item == Absence.WholeMeeting).Select(one => one.Version).SingleAsync(cancellationToken);
            change.TellKeepers(db, meeting, absent, $"{version}/{substitute.Id}", comes
                ? $"{substitute.Name} kommer som suppleant for {absent.Name}."
                : $"{substitute.Name} kan ikke komme som suppleant for {absent.Name}.{(next is null ? " Der er ikke flere at spørge." : $" {next.Name} er spurgt i stedet.")}");
        }

        return new CardActionAnswer.Card(InvitationCard.For(meeting.Meeting, meeting.Committee.Id, absent.Id, absent.Name, invitation.State switch
        {
            InvitationState.Accepted => "Tak. Du kommer, og sekretæren har fået besked.",
            InvitationState.Declined => "Tak for svaret. Sekretæren har fået besked.",
            _ => $"Der er ikke længere brug for en suppleant: {absent.Name} kommer.",
        }));
    }
}
