using System.Text.Json;

namespace MedBot.Tests.Proposals;

/// <summary>A municipality of four departments with five units each, every unit with ten employees and a representative of its own. Half of the representatives are followed by another.</summary>
internal static class DriveMunicipality
{
    public const int Units = 20;
    public const string Hr = "hr";

    private const int Departments = 4;
    private const int EmployeesOfUnit = 10;

    public static string Employee(int proposal) => $"e{proposal % Units}-{proposal / Units % EmployeesOfUnit}";

    public static string ObjectId(string person) => $"object-{person}";

    /// <summary>Those who may have had the unit's proposals, the first of them until the change.</summary>
    public static IReadOnlyList<string> RepresentativesOf(int unit) => Changes(unit) ? [$"r{unit}", $"s{unit}"] : [$"r{unit}"];

    public static string RepresentativeAfterTheChange(int unit) => RepresentativesOf(unit)[^1];

    /// <summary>The organisation file, before the change of representatives or after it.</summary>
    public static byte[] File(bool changed) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        municipality = "Prøve Kommune",
        hr = new[] { Hr },
        departments = Enumerable.Range(0, Departments).Select(department => new { id = $"d{department}", name = $"Afdeling {department}", units = UnitsOf(department).Select(Unit) }),
        people = Enumerable.Range(0, Units).SelectMany(unit => (IEnumerable<object>)
        [
            .. Enumerable.Range(0, EmployeesOfUnit).Select(employee => Person($"e{unit}-{employee}", unit)), Person($"r{unit}", unit), Person($"s{unit}", unit),
        ]).Concat(Enumerable.Range(0, Departments).Select(department => Person($"l{department}", department * Units / Departments))).Append(Person(Hr, 0)),
        committees = (IEnumerable<object>)
        [
            new { id = "hoved", name = "HovedMED", level = 1, parent = (string?)null, department = (string?)null, members = new[] { Member(Hr, "secretary") } },
            .. Enumerable.Range(0, Departments).Select(department => new { id = $"m{department}", name = $"AfdelingsMED {department}", level = 2, parent = "hoved", department = $"d{department}", members = new[] { Member($"l{department}", "management") } }),
            .. Enumerable.Range(0, Units).Select(unit => new
            {
                id = $"u{unit}",
                name = $"ArbejdspladsMED {unit}",
                level = 3,
                parent = $"m{DepartmentOf(unit)}",
                department = $"d{DepartmentOf(unit)}",
                units = new[] { Unit(unit) },
                members = new[] { Member(changed ? RepresentativeAfterTheChange(unit) : RepresentativesOf(unit)[0], "employees") },
            }),
        ],
    });

    private static bool Changes(int unit) => unit % 2 == 0;

    private static int DepartmentOf(int unit) => unit * Departments / Units;

    private static IEnumerable<int> UnitsOf(int department) => Enumerable.Range(0, Units).Where(unit => DepartmentOf(unit) == department);

    private static string Unit(int unit) => $"Enhed {unit}";

    private static object Person(string id, int unit) => new { id, name = $"Navn {id}", department = $"d{DepartmentOf(unit)}", unit = Unit(unit), aadObjectId = ObjectId(id) };

    private static object Member(string person, string role) => new { person, roles = new[] { role } };
}
