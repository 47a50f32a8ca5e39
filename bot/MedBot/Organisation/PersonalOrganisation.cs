using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>Who stands in the organisation file, and who sent one in.</summary>
internal sealed class PersonalOrganisation(OrganisationDirectory directory) : IPersonalData
{
    /// <summary>That it was done stays; by whom does not.</summary>
    private const string Forgotten = "forgotten";

    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        var versions = await Of(db, person).AsNoTracking().OrderBy(version => version.Id).Select(version => new { version.Id, version.SentAt }).ToListAsync(cancellationToken);
        var known = directory.FromFile.PersonById(person.Person);
        return
        [
            StoredOnPerson.Of(PersonalDataText.OrganisationSent, [.. versions.Select(version => $"nr. {version.Id}, {DanishClock.LocalOf(version.SentAt):yyyy-MM-dd HH:mm}")]),
            StoredOnPerson.Of(
                PersonalDataText.Organisation,
                known is null ? [] : [string.Join(", ", new[] { known.Name, known.Title, known.Unit, known.Mail }.OfType<string>().Concat(directory.FromFile.CommitteesOf(known.Id, today).Select(committee => committee.Name)))],
                PersonalDataText.OrganisationStays),
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        string[] ids = person.Ids;
        DbSet<OrganisationVersion> versions = db.Set<OrganisationVersion>();
        await versions.Where(version => ids.Contains(version.SentBy)).ExecuteUpdateAsync(set => set.SetProperty(version => version.SentBy, Forgotten), cancellationToken);
        await versions.Where(version => ids.Contains(version.ApprovedBy)).ExecuteUpdateAsync(set => set.SetProperty(version => version.ApprovedBy, Forgotten), cancellationToken);
        await versions.Where(version => ids.Contains(version.WithdrawnBy)).ExecuteUpdateAsync(set => set.SetProperty(version => version.WithdrawnBy, Forgotten), cancellationToken);
    }

    /// <summary>Files that are in force no more, and were not replaced lately: the one before the present can be had back.</summary>
    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) => store.RunAsync(
        $"DELETE FROM \"OrganisationVersions\" WHERE \"SentAt\" < @before AND \"Id\" NOT IN (SELECT \"Id\" FROM {OrganisationVersion.RowsInForce} LIMIT 2)",
        cancellationToken,
        ("@before", kept.OrdinaryInstant.UtcDateTime));

    private static IQueryable<OrganisationVersion> Of(MedBotDb db, DataSubject person)
    {
        string[] ids = person.Ids;
        return db.Set<OrganisationVersion>().Where(version => ids.Contains(version.SentBy) || ids.Contains(version.ApprovedBy) || ids.Contains(version.WithdrawnBy));
    }
}
