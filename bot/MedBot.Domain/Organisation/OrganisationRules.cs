namespace MedBot.Domain.Organisation;

/// <summary>What an organisation file must keep to beyond its form.</summary>
internal static class OrganisationRules
{
    private const string EveryDepartment = "*";

    /// <summary>The rules that are broken, each with the path of the value that breaks it.</summary>
    public static IEnumerable<BrokenRule> Broken(Organisation organisation)
    {
        var departments = organisation.Departments.Select(department => department.Id).ToHashSet();
        var people = organisation.People.Select(person => person.Id).ToHashSet();
        var committees = organisation.Committees.Select(committee => committee.Id).ToHashSet();

        return
        [
            .. Unknown("hr", organisation.Hr, people, "Personen"),
            .. Twice("departments", "id", organisation.Departments.Select(department => department.Id), "Afdelingens id"),
            .. Twice("people", "id", organisation.People.Select(person => person.Id), "Personens id"),
            .. Twice("people", "aadObjectId", organisation.People.Select(person => person.AadObjectId), "Personens aadObjectId"),
            .. organisation.People.SelectMany((person, at) => Unknown($"people[{at}].department", person.Department, departments, "Afdelingen")),
            .. Twice("committees", "id", organisation.Committees.Select(committee => committee.Id), "Udvalgets id"),
            .. organisation.Committees.SelectMany((committee, at) => Broken(organisation, committee, $"committees[{at}]", departments, people, committees)),
        ];
    }

    private static IEnumerable<BrokenRule> Broken(
        Organisation organisation, Committee committee, string path, HashSet<string> departments, HashSet<string> people, HashSet<string> committees) =>
    [
        .. committee.Level is < 0 or > 3 ? [new BrokenRule($"{path}.level", "Niveauet (level) er 0, 1, 2 eller 3.")] : (BrokenRule[])[],
        .. Unknown($"{path}.parent", committee.Parent, committees, "Udvalget"),
        .. IsAboveItself(organisation, committee) ? [new BrokenRule($"{path}.parent", $"Udvalget »{committee.Id}« står over sig selv.")] : (BrokenRule[])[],
        .. Unknown($"{path}.department", committee.Department, departments, "Afdelingen"),
        .. committee.Members.SelectMany((member, at) => Unknown($"{path}.members[{at}].person", member.Person, people, "Personen")),
        .. committee.Members.SelectMany((member, at) => member.To < member.From
            ? [new BrokenRule($"{path}.members[{at}].to", "Den sidste dag (to) ligger før den første (from).")]
            : (BrokenRule[])[]),
        .. Unknown($"{path}.agendasAlsoTo", committee.AgendasAlsoTo.Where(id => id != EveryDepartment), departments, "Afdelingen"),
        .. Unknown($"{path}.minutesAlsoTo", committee.MinutesAlsoTo.Where(id => id != EveryDepartment), departments, "Afdelingen"),
    ];

    private static IEnumerable<BrokenRule> Twice(string list, string key, IEnumerable<string?> values, string what)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return values
            .Select((value, at) => (value, at))
            .Where(one => one.value is not null && !seen.Add(one.value))
            .Select(one => new BrokenRule($"{list}[{one.at}].{key}", $"{what} »{one.value}« er brugt før."));
    }

    private static IEnumerable<BrokenRule> Unknown(string path, string? id, HashSet<string> known, string what) =>
        id is null || known.Contains(id) ? [] : [new BrokenRule(path, $"{what} »{id}« findes ikke i filen.")];

    private static IEnumerable<BrokenRule> Unknown(string path, IEnumerable<string> ids, HashSet<string> known, string what) =>
        ids.SelectMany(id => Unknown(path, id, known, what));

    private static bool IsAboveItself(Organisation organisation, Committee committee)
    {
        var above = committee;
        for (var steps = 0; above?.Parent is { } parent && steps < organisation.Committees.Count; steps++)
        {
            above = organisation.CommitteeById(parent);
            if (above?.Id == committee.Id)
            {
                return true;
            }
        }

        return false;
    }
}

/// <param name="Path">Of the value in the file, <c>committees[2].parent</c>.</param>
/// <param name="Sentence">Danish.</param>
internal sealed record BrokenRule(string Path, string Sentence);
