namespace MedBot.Domain.Organisation;

/// <summary>What a new organisation file says that the one in force does not, for HR to look through before it is put in force.</summary>
public sealed record OrganisationChanges
{
    /// <summary>Names of committees, departments and people that come and go.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Names of those that stay, of whom something else is new than a seat: a unit, a channel, a mail address.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    public required IReadOnlyList<SeatChange> Seats { get; init; }

    /// <summary>Names of those who are to administer the bot, where that changes; else empty.</summary>
    public required IReadOnlyList<string> Hr { get; init; }

    public bool Any => Added.Count + Removed.Count + Changed.Count + Seats.Count + Hr.Count > 0;

    public static OrganisationChanges Between(Organisation before, Organisation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<string, Named> old = Named.Of(before), recent = Named.Of(after);
        return new()
        {
            Added = Names(recent.Where(one => !old.ContainsKey(one.Key))),
            Removed = Names(old.Where(one => !recent.ContainsKey(one.Key))),
            Changed = Names(recent.Where(one => old.TryGetValue(one.Key, out var known) && known != one.Value)),
            Seats = [.. SeatsBetween(before, after)],
            Hr = before.Hr.Order(StringComparer.Ordinal).SequenceEqual(after.Hr.Order(StringComparer.Ordinal)) ? [] : [.. after.Hr.Select(id => NameOf(after, id))],
        };
    }

    private static List<string> Names(IEnumerable<KeyValuePair<string, Named>> things) => [.. things.Select(one => one.Value.Name)];

    private static IEnumerable<SeatChange> SeatsBetween(Organisation before, Organisation after)
    {
        var old = before.Committees.ToDictionary(committee => committee.Id);
        foreach (var committee in after.Committees.Where(committee => old.ContainsKey(committee.Id)))
        {
            IReadOnlyList<Member> was = old[committee.Id].Members;
            foreach (var person in was.Concat(committee.Members).Select(member => member.Person).Distinct())
            {
                string[] then = [.. was.Where(member => member.Person == person).Select(Seat)], now = [.. committee.Members.Where(member => member.Person == person).Select(Seat)];
                if (!then.SequenceEqual(now))
                {
                    yield return new(
                        committee.Name,
                        NameOf(now.Length > 0 ? after : before, person),
                        then.Length == 0 ? SeatChangeKind.Joins : now.Length == 0 ? SeatChangeKind.Leaves : SeatChangeKind.Changes,
                        [.. committee.Members.Where(member => member.Person == person).SelectMany(member => member.Roles).Distinct()]);
                }
            }
        }
    }

    // Lists are compared as text: records compare them by reference.
    private static string Seat(Member member) => $"{string.Join(',', member.Roles.Order())}|{member.Group}|{member.From:O}|{member.To:O}";

    private static string NameOf(Organisation organisation, string person) => organisation.PersonById(person)?.Name ?? person;

    /// <summary>A committee, department or person, and all that is told of it but its seats.</summary>
    private sealed record Named(string Name, string Told)
    {
        public static Dictionary<string, Named> Of(Organisation organisation) => new(
        [
            .. organisation.Departments.Select(one => new KeyValuePair<string, Named>($"department {one.Id}", new(one.Name, Text(string.Join(';', one.Units), one.Channel)))),
            .. organisation.Committees.Select(one => new KeyValuePair<string, Named>(
                $"committee {one.Id}",
                new(one.Name, Text(string.Join(';', one.Aliases), one.Level, one.Parent, one.Department, string.Join(';', one.Units), string.Join(';', one.Channels), string.Join(';', one.AgendasAlsoTo), string.Join(';', one.MinutesAlsoTo), one.Mailbox, one.Library)))),
            .. organisation.People.Select(one => new KeyValuePair<string, Named>($"person {one.Id}", new(one.Name, Text(one.Title, one.Department, one.Unit, one.Mail, one.AadObjectId)))),
        ]);

        private static string Text(params object?[] parts) => string.Join('|', parts);
    }
}

/// <summary>A person's seat in a committee that stays, as it will be.</summary>
/// <param name="Roles">Empty where the person leaves.</param>
public sealed record SeatChange(string Committee, string Person, SeatChangeKind Kind, IReadOnlyList<Role> Roles);

public enum SeatChangeKind
{
    Joins,
    Leaves,

    /// <summary>Other roles, another electoral group, or other days in office.</summary>
    Changes,
}
