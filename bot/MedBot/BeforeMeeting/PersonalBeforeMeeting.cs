using System.Globalization;
using MedBot.Cards.Privacy;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Apologies, invitations of substitutes, suggested items and questions.</summary>
internal sealed class PersonalBeforeMeeting : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        var absences = await db.Set<Absence>().AsNoTracking().Where(absence => absence.Person == person.Person).OrderBy(absence => absence.Date).ToListAsync(cancellationToken);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(one => one.Person == person.Person || one.Absent == person.Person).OrderBy(one => one.Date).ToListAsync(cancellationToken);
        var sent = await db.Set<Contribution>().AsNoTracking().Where(one => one.Sender == person.Person).OrderBy(one => one.SentOn).ToListAsync(cancellationToken);
        var decided = await db.Set<Contribution>().AsNoTracking().Where(one => one.DecidedBy == person.Person && one.Sender != person.Person).OrderBy(one => one.SentOn).ToListAsync(cancellationToken);
        var refusals = await db.Set<ReminderRefusal>().CountAsync(refusal => refusal.Person == person.Person, cancellationToken);
        ILookup<bool, string> answers = absences.Select(absence => (absence.Date, Line: $"{absence.Committee}, {Day(absence.Date)}{(absence.Item == Absence.WholeMeeting ? "" : $", punkt {absence.Item}")}: {(absence.Withdrawn ? "afbud, trukket tilbage" : "afbud")}"))
            .Concat(invitations.Select(one => (one.Date, Line: $"{one.Committee}, {Day(one.Date)}: {(one.Person == person.Person ? "spurgt som suppleant" : "suppleant spurgt for dig")}")))
            .ToLookup(answer => answer.Date >= today, answer => answer.Line);
        return
        [
            StoredOnPerson.Of(PersonalDataText.Absences, [.. answers[false]]),
            StoredOnPerson.Of(PersonalDataText.AbsencesAhead, [.. answers[true]], PersonalDataText.AbsencesAheadStay),
            StoredOnPerson.Of(PersonalDataText.Contributions, [.. sent.Select(one => $"{one.Committee}, {Day(one.SentOn)}: {one.Title}: {one.Text}")]),
            StoredOnPerson.Of(PersonalDataText.ContributionsDecided, [.. decided.Select(one => $"{one.Committee}, {Day(one.SentOn)}: {one.Answer ?? "uden begrundelse"}")]),
            new() { What = PersonalDataText.NoReminders, Count = refusals, Lines = [] },
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        await db.Set<Absence>().Where(absence => absence.Person == person.Person && absence.Date < today).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Invitation>().Where(one => (one.Person == person.Person || one.Absent == person.Person) && one.Date < today).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Contribution>().Where(one => one.Sender == person.Person).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Contribution>().Where(one => one.DecidedBy == person.Person).ExecuteUpdateAsync(set => set.SetProperty(one => one.DecidedBy, (string?)null), cancellationToken);
        await db.Set<ReminderRefusal>().Where(refusal => refusal.Person == person.Person).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task ExpireAsync(MedBotDb db, KeptUntil kept, CancellationToken cancellationToken)
    {
        await db.Set<Absence>().Where(absence => absence.Date < kept.Ordinary).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Invitation>().Where(one => one.Date < kept.Ordinary).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Contribution>().Where(one => (one.Date ?? one.SentOn) < kept.Ordinary).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Day(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
}
