using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Who is who among those that a proposal concerns: the organisation as it is today, and the keys that stand for people.</summary>
internal sealed class ProposalPeople(OrganisationDirectory directory)
{
    public Domain.Organisation.Organisation Organisation => directory.Current;

    /// <summary>The key of a person; made where the person has none.</summary>
    public static async Task<PersonKey> KeyOfAsync(MedBotDb db, Person person, CancellationToken cancellationToken)
    {
        ProposalPerson? known = db.Set<ProposalPerson>().Local.FirstOrDefault(known => known.Person == person.Id)
            ?? await db.Set<ProposalPerson>().SingleOrDefaultAsync(known => known.Person == person.Id, cancellationToken);
        if (known is null)
        {
            known = new() { Key = new(Guid.CreateVersion7()), Person = person.Id };
            db.Add(known);
        }

        return known.Key;
    }

    /// <summary>How a person looks at proposals on that day.</summary>
    public async Task<ProposalViewer> ViewerAsync(MedBotDb db, Person person, DateOnly day, CancellationToken cancellationToken) => new(
        await KeyOfAsync(db, person, cancellationToken),
        RepresentsEmployees: Organisation.CommitteesOf(person.Id, day).Any(committee => committee.Members.Any(member =>
            member.Person == person.Id && member.InOffice(day) && (member.Roles.Contains(Role.Employees) || member.Roles.Contains(Role.ViceChair)))),
        Leads: [.. Organisation.Departments.Where(department => Organisation.LeadersOf(department.Id, day).Any(leader => leader.Id == person.Id)).Select(department => department.Id)]);

    /// <summary>The people whom keys stand for, those that were just given one too; one who is forgotten, or has left the organisation, is not among them.</summary>
    public async Task<IReadOnlyDictionary<PersonKey, Person>> KnownAsync(MedBotDb db, IEnumerable<PersonKey> keys, CancellationToken cancellationToken)
    {
        PersonKey[] wanted = [.. keys.Distinct()];
        List<ProposalPerson> rows = await db.Set<ProposalPerson>().AsNoTracking().Where(row => wanted.Contains(row.Key)).ToListAsync(cancellationToken);
        return rows.Concat(db.Set<ProposalPerson>().Local.Where(row => wanted.Contains(row.Key)))
            .DistinctBy(row => row.Key)
            .Select(row => (row.Key, Person: Organisation.PersonById(row.Person)))
            .Where(known => known.Person is not null)
            .ToDictionary(known => known.Key, known => known.Person!);
    }

    /// <summary>Null where the person is forgotten, or has left the organisation.</summary>
    public async Task<Person?> PersonAsync(MedBotDb db, PersonKey key, CancellationToken cancellationToken) => (await KnownAsync(db, [key], cancellationToken)).GetValueOrDefault(key);

    public string DepartmentName(string department) => Organisation.DepartmentById(department)?.Name ?? department;
}
