namespace MedBot.Domain.Organisation;

/// <summary>Who sits where in one municipality: departments, people, committees and the Teams channels that belong to them.</summary>
/// <remarks>The rule's source is <c>shared/formats/organisation.md</c>.</remarks>
public sealed partial record Organisation
{
    public static readonly Organisation Empty = new() { Municipality = "" };

    public required string Municipality { get; init; }

    /// <summary>Ids of the people who administer the bot for the municipality.</summary>
    public IReadOnlyList<string> Hr { get; init; } = [];

    public IReadOnlyList<Department> Departments { get; init; } = [];
    public IReadOnlyList<Person> People { get; init; } = [];
    public IReadOnlyList<Committee> Committees { get; init; } = [];
}

/// <summary>A department (afdeling) with its units (enheder).</summary>
public sealed record Department
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Units { get; init; } = [];
    public ChannelReference? Channel { get; init; }
}

/// <summary>An employee, known by <see cref="AadObjectId"/>, else by <see cref="Mail"/>, else (development only) by <see cref="Name"/>.</summary>
public sealed record Person
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Title { get; init; }
    public string? Department { get; init; }
    public string? Unit { get; init; }
    public string? Mail { get; init; }
    public string? AadObjectId { get; init; }
}

/// <summary>A committee (udvalg): KommuneMED, an AfdelingsMED, an ArbejdspladsMED or a forum of leaders.</summary>
public sealed record Committee
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>0 a forum of leaders, 1 KommuneMED, 2 AfdelingsMED, 3 ArbejdspladsMED or a staff meeting with MED status.</summary>
    public int Level { get; init; }

    /// <summary>Id of the committee one level up, null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Id of the department, null where the committee covers the whole municipality.</summary>
    public string? Department { get; init; }

    /// <summary>The units that it covers; empty means all of the department's.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Where its agendas and approved minutes are posted; empty means its department's channel.</summary>
    public IReadOnlyList<ChannelReference> Channels { get; init; } = [];

    /// <summary>Ids of departments whose channel gets the agendas too; <c>*</c> means every department.</summary>
    public IReadOnlyList<string> AgendasAlsoTo { get; init; } = [];

    /// <summary>Ids of departments whose channel gets the approved minutes too; <c>*</c> means every department.</summary>
    public IReadOnlyList<string> MinutesAlsoTo { get; init; } = [];

    /// <summary>The mailbox that organises the committee's events.</summary>
    public string? Mailbox { get; init; }

    /// <summary>The SharePoint drive id with folder where its documents lie.</summary>
    public string? Library { get; init; }

    /// <summary>Its secretary or chair on the day, or HR: they hand in its agendas and minutes.</summary>
    public bool IsKeptBy(Asker asker, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return asker.Hr || Members.Any(member =>
            member.Person == asker.Person?.Id && member.InOffice(day) && (member.Roles.Contains(Role.Secretary) || member.Roles.Contains(Role.Chair)));
    }
}

/// <summary>A person's seat in a committee.</summary>
public sealed record Member
{
    /// <summary>Id of the person.</summary>
    public required string Person { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Electoral group (valggruppe) with its union: personal data of a special category (GDPR art. 9).</summary>
    public string? Group { get; init; }

    /// <summary>First day in office, null where it has no beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in office, null where no end is set.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Both ends are days in office.</summary>
    public bool InOffice(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

public enum Role
{
    /// <summary>Forperson.</summary>
    Chair,

    /// <summary>Næstforperson.</summary>
    ViceChair,

    /// <summary>Ledelsesrepræsentant.</summary>
    Management,

    /// <summary>Medarbejderrepræsentant.</summary>
    Employees,

    /// <summary>Arbejdsmiljørepræsentant (AMR).</summary>
    Safety,

    /// <summary>Tillidsrepræsentant (TR).</summary>
    ShopSteward,

    /// <summary>Sekretær.</summary>
    Secretary,

    /// <summary>Suppleant.</summary>
    Substitute,

    /// <summary>Gæst.</summary>
    Guest,
}

/// <summary>A Teams channel: ids of the team and of the channel, both as in <c>19:…@thread.tacv2</c>.</summary>
public sealed record ChannelReference
{
    public required string Team { get; init; }
    public required string Id { get; init; }
}
