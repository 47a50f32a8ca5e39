using System.Data.Common;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Privacy;
using MedBot.Domain.Danish;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Apologies, invitations of substitutes, suggested items and questions.</summary>
internal sealed class PersonalBeforeMeeting(OrganisationDirectory organisation, TimeProvider clock) : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        var absences = await db.Set<Absence>().AsNoTracking().Where(absence => absence.Person == person.Person).OrderBy(absence => absence.Date).ToListAsync(cancellationToken);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(one => one.Person == person.Person || one.Absent == person.Person).OrderBy(one => one.Date).ToListAsync(cancellationToken);
        var sent = await db.Set<Contribution>().AsNoTracking().Where(one => one.Sender == person.Person).OrderBy(one => one.SentOn).ToListAsync(cancellationToken);
        var decided = await db.Set<Contribution>().AsNoTracking().Where(one => one.DecidedBy == person.Person && one.Sender != person.Person).OrderBy(one => one.SentOn).ToListAsync(cancellationToken);
        var refusals = await db.Set<ReminderRefusal>().CountAsync(refusal => refusal.Person == person.Person, cancellationToken);
        ILookup<bool, string> answers = absences.Select(absence => (absence.Date, Line: $"{organisation.Current.NameOfCommittee(absence.Committee)}, {SpokenDate.InDigits(absence.Date)}{(absence.Item == Absence.WholeMeeting ? "" : $", punkt {absence.Item}")}: {(absence.Withdrawn ? "afbud, trukket tilbage" : "afbud")}"))
            .Concat(invitations.Select(one => (one.Date, Line: $"{organisation.Current.NameOfCommittee(one.Committee)}, {SpokenDate.InDigits(one.Date)}: {(one.Person == person.Person ? "spurgt som suppleant" : "suppleant spurgt for dig")}")))
            .ToLookup(answer => answer.Date >= today, answer => answer.Line);
        return
        [
            StoredOnPerson.Of(PersonalDataText.Absences, [.. answers[false]]),
            StoredOnPerson.Of(PersonalDataText.AbsencesAhead, [.. answers[true]], PersonalDataText.AbsencesAheadStay),
            StoredOnPerson.Of(PersonalDataText.Contributions, [.. sent.Select(one => $"{About(one)}: {one.Title}: {one.Text}")]) with { Warning = sent.Count > 0 ? PersonalDataText.ContributionsGo : null },
            StoredOnPerson.Of(PersonalDataText.ContributionsDecided, [.. decided.Select(one => $"{About(one)}: {one.Answer ?? "uden begrundelse"}")]),
            new() { What = PersonalDataText.NoReminders, Count = refusals, Lines = [] },
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        await db.Set<Absence>().Where(absence => absence.Person == person.Person && absence.Date < today).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Invitation>().Where(one => (one.Person == person.Person || one.Absent == person.Person) && one.Date < today).ExecuteDeleteAsync(cancellationToken);
        foreach (Contribution sent in await db.Set<Contribution>().Where(one => one.Sender == person.Person).ToListAsync(cancellationToken))
        {
            await TakeBackAsync(db, sent, cancellationToken);
            db.Remove(sent);
        }

        await db.Set<Contribution>().Where(one => one.DecidedBy == person.Person).ExecuteUpdateAsync(set => set.SetProperty(one => one.DecidedBy, (string?)null), cancellationToken);
        await db.Set<ReminderRefusal>().Where(refusal => refusal.Person == person.Person).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken)
    {
        foreach (var rows in (string[])["\"MeetingAbsences\" WHERE \"Date\"", "\"Invitations\" WHERE \"Date\"", "\"Contributions\" WHERE COALESCE(\"Date\", \"SentOn\")"])
        {
            await store.RunAsync($"DELETE FROM {rows} < @before", cancellationToken, ("@before", kept.Ordinary));
        }
    }

    /// <summary>The cards with it in the chats of secretary and chair say that it is gone; what has not been sent to them is not.</summary>
    private async Task TakeBackAsync(MedBotDb db, Contribution sent, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var to = $"contribution/{sent.Key}/to/";
        IQueryable<OutboxMessage> cards = db.Outbox.Where(message => message.Key.StartsWith(to));
        await cards.Where(message => message.State == OutboxState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(message => message.State, OutboxState.Cancelled).SetProperty(message => message.SettledAt, now), cancellationToken);
        foreach (OutboxMessage card in await cards.AsNoTracking().Where(message => message.State != OutboxState.Cancelled).ToListAsync(cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.Update($"contribution/{sent.Key}/gone/{card.Id}", card, ContributionCard.Gone(sent.IsQuestion), now));
        }

        // The rows stay: which message of which chat it was is what the new card needs to know.
        await cards.Where(message => message.State == OutboxState.Sent || message.State == OutboxState.Cancelled).ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, (string?)null), cancellationToken);
    }

    private string About(Contribution one) => $"{organisation.Current.NameOfCommittee(one.Committee)}, sendt {SpokenDate.InDigits(one.SentOn)}{(one.Date is { } meeting ? $", til mødet {SpokenDate.InDigits(meeting)}" : "")}{(one.Item is { } item ? $", punkt {item}" : "")}";
}
