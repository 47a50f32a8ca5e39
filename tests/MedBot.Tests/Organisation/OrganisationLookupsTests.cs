using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public class OrganisationLookupsTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly Domain.Organisation.Organisation Demo = new()
    {
        Municipality = "Demo Kommune",
        Hr = ["hr"],
        Departments = [new() { Id = "tek", Name = "Teknik & Miljø", Units = ["Vej", "Park", "Drift"] }, new() { Id = "soc", Name = "Social" }],
        People =
        [
            Someone("hr"),
            Someone("chef", department: "tek"),
            Someone("vej1", department: "tek", unit: "Vej"),
            Someone("park1", department: "tek", unit: "Park"),
            Someone("park2", department: "tek", unit: "Park"),
            Someone("former", department: "tek", unit: "Vej"),
            Someone("amr", department: "tek", unit: "Drift"),
            Someone("vice"),
            new() { Id = "account", Name = "Kim Konto", AadObjectId = "ABC", Mail = "kim@demo.example" },
            new() { Id = "mail", Name = "Mia Mail", Mail = "mia@demo.example" },
        ],
        Committees =
        [
            new() { Id = "top", Name = "KommuneMED", Level = 1, Members = [Seat("vice", Role.ViceChair)] },
            new()
            {
                Id = "tek-med", Name = "AfdelingsMED Teknik & Miljø", Aliases = ["TEK", "TM-MED"], Level = 2, Parent = "top", Department = "tek",
                Members =
                [
                    Seat("chef", Role.Chair, Role.Management), Seat("vej1", Role.Employees), Seat("park1", Role.Employees), Seat("park2", Role.Employees),
                    Seat("former", Role.Employees) with { To = Day.AddDays(-1) },
                ],
            },
            new() { Id = "drift", Name = "ArbejdspladsMED Drift", Level = 3, Parent = "tek-med", Department = "tek", Units = ["Drift"], Members = [Seat("amr", Role.Safety)] },
        ],
    };

    [Theory]
    [InlineData("KomuneMED", "top")]
    [InlineData("AfdelingsMED Teknik og Miljøo", "tek-med")]
    [InlineData("Arbejdsplads-MED Drfit", "drift")]
    [InlineData("Byrådet", null)]
    [InlineData("MED", null)]
    public void A_misspelt_committee_comes_nearest_to_one_or_to_none(string text, string? id)
    {
        Assert.Null(Demo.CommitteeNamed(text));
        Assert.Equal(id, Demo.CommitteeNearest(text)?.Id);
    }

    [Theory]
    [InlineData("tek-med")]
    [InlineData("TEKMED")]
    [InlineData("afdelingsmed teknik og miljø")]
    [InlineData("Afdelings-MED Teknik & Miljø")]
    [InlineData("AFDELINGSMED TEKNIK OG MILJOE")]
    [InlineData("tek")]
    [InlineData("TM MED")]
    public void A_committee_is_known_by_id_name_and_alias_however_they_are_typed(string text) => Assert.Equal("tek-med", Demo.CommitteeNamed(text)?.Id);

    [Fact]
    public void Other_names_are_no_committee() => Assert.Null(Demo.CommitteeNamed("Teknik"));

    [Theory]
    [InlineData("Another Name", "abc", null, "account")]
    [InlineData("Mia Mail", "unknown", "MIA@demo.example", "mail")]
    [InlineData("chef", null, null, "chef")]
    [InlineData("Kim Konto", "other", "kim@demo.example", null)]
    [InlineData("Mia Mail", null, null, null)]
    public void A_person_is_known_by_object_id_else_by_mail_else_by_name(string name, string? objectId, string? mail, string? expected) =>
        Assert.Equal(expected, Demo.PersonKnownAs(objectId, mail, name, byName: true)?.Id);

    [Fact]
    public void A_name_alone_is_nobody_outside_development() => Assert.Null(Demo.PersonKnownAs(null, null, "chef", byName: false));

    [Fact]
    public void The_asker_has_the_committees_of_the_day_and_is_HR_where_the_file_says_so()
    {
        Assert.Equal(["tek-med"], Demo.AskerFor("chef", null, null, Day, byName: true).Committees);
        Assert.Empty(Demo.AskerFor("former", null, null, Day, byName: true).Committees);
        Assert.Equal(["tek-med"], Demo.AskerFor("former", null, null, Day.AddDays(-1), byName: true).Committees);
        Assert.True(Demo.AskerFor("hr", null, null, Day, byName: true).Hr);
        Assert.Null(Demo.AskerFor("Nobody", "x", null, Day, byName: true).Person);
    }

    [Fact]
    public void The_representative_is_the_one_of_the_own_unit()
    {
        Assert.Equal(["vej1"], Ids(Of("tek", "Vej")));
        Assert.Equal(["park1", "park2"], Ids(Of("tek", "Park")));
        Assert.False(Of("tek", "Park").Missing);
    }

    [Fact]
    public void A_unit_without_one_has_all_elected_members_of_its_committee() => Assert.Equal(["vej1", "park1", "park2"], Ids(Of("tek", "Sekretariat")));

    [Fact]
    public void A_committee_with_a_safety_representative_alone_leaves_it_to_the_one_above()
    {
        var representation = Of("tek", "Drift");
        Assert.Equal("tek-med", representation.Committee!.Id);
        Assert.Equal(3, representation.Candidates.Count);
        Assert.True(representation.Missing);
    }

    [Fact]
    public void Where_nobody_is_elected_a_vice_chair_stands_in()
    {
        var representation = Of("soc", "Dag");
        Assert.Equal(["vice"], Ids(representation));
        Assert.True(representation.Missing);
    }

    [Fact]
    public void The_leaders_of_a_department_are_the_management_side_of_its_AfdelingsMED()
    {
        Assert.Equal(["chef"], Demo.LeadersOf("tek", Day).Select(person => person.Id));
        Assert.Empty(Demo.LeadersOf("soc", Day));
    }

    [Fact]
    public void A_changed_copy_answers_for_itself()
    {
        Assert.NotNull(Demo.PersonById("chef"));
        Assert.Null((Demo with { People = [] }).PersonById("chef"));
    }

    private static Representation Of(string department, string unit) => Demo.RepresentativesOf(Someone("asker", department, unit), Day);

    private static IEnumerable<string> Ids(Representation representation) => representation.Candidates.Select(person => person.Id);

    private static Person Someone(string name, string? department = null, string? unit = null) => new() { Id = name, Name = name, Department = department, Unit = unit };

    private static Member Seat(string person, params Role[] roles) => new() { Person = person, Roles = roles };
}
