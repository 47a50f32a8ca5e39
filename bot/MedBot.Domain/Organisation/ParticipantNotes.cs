using System.Text.RegularExpressions;

namespace MedBot.Domain.Organisation;

/// <summary>What a list of participants says of one: <c>TR, Bakkeskolen</c>, <c>Valggruppe B (HK)</c>, <c>Leder af Løn</c>.</summary>
internal sealed partial record ParticipantNotes(IReadOnlyList<Role> Roles, string? Group, string? Unit)
{
    /// <summary>All notes of one list, in order: a unit that one of them names with a role is known in the others.</summary>
    public static IReadOnlyList<ParticipantNotes> Read(IEnumerable<string?> notes)
    {
        ParticipantNotes[] read = [.. notes.Select(note => Read(note ?? ""))];
        var units = read.Select(note => note.Unit).OfType<string>().ToHashSet();
        return [.. read.Zip(notes, (one, note) => one.Unit is null && note is not null && units.Contains(note) ? one with { Unit = note } : one)];
    }

    private static ParticipantNotes Read(string note)
    {
        var group = GroupWithUnion().Match(note) is { Success: true } found ? found.Value : null;
        Role[] roles = [.. (group is null ? [] : (Role[])[Role.Employees]), .. Words().Matches(note).SelectMany(word => RolesOf(word.Value.ToLowerInvariant()))];
        var unit = UnitBehindRole().Match(note);
        return new([.. roles.Distinct()], group, unit.Success && !UnionNames.IsOne(unit.Groups["unit"].Value) ? unit.Groups["unit"].Value : null);
    }

    private static Role[] RolesOf(string word) => word switch
    {
        "næstforperson" or "næstformand" => [Role.ViceChair, Role.Employees],
        "forperson" or "formand" => [Role.Chair, Role.Management],
        "tr" or "ftr" or "tillidsrepræsentant" or "fællestillidsrepræsentant" => [Role.ShopSteward, Role.Employees],
        "medarbejderrepræsentant" => [Role.Employees],
        "amr" or "arbejdsmiljørepræsentant" => [Role.Safety],
        "sekretær" or "referent" => [Role.Secretary],
        "suppleant" => [Role.Substitute],
        "gæst" => [Role.Guest],
        "ledelsesrepræsentant" => [Role.Management],
        _ when word.EndsWith("leder", StringComparison.Ordinal) || word.EndsWith("chef", StringComparison.Ordinal)
            || word.EndsWith("direktør", StringComparison.Ordinal) => [Role.Management],
        _ => [],
    };

    [GeneratedRegex(@"\bValggruppe\b[^,)]*\)?", RegexOptions.IgnoreCase)]
    private static partial Regex GroupWithUnion();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    // A chief's or director's words behind the title name a department or a field, not a unit.
    [GeneratedRegex(@"^(TR|FTR|AMR|Leder|Næstforperson|Forperson|\p{L}+repræsentant)(,| af| for|) (?<unit>\p{Lu}.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex UnitBehindRole();
}
