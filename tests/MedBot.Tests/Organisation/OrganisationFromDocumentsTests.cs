using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public class OrganisationFromDocumentsTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);

    [Fact]
    public void A_title_tells_the_level_the_department_and_the_short_names()
    {
        var organisation = Read(Document("AfdelingsMED Park, Vej & Miljø"), Document("HovedMED"), Document("Direktørforum"));
        var committee = organisation.CommitteeNamed("PVM-MED")!;
        Assert.Equal((2, "Park, Vej & Miljø", "hovedmed"), (committee.Level, organisation.DepartmentById(committee.Department!)!.Name, committee.Parent));
        Assert.Equal(committee, organisation.CommitteeNamed("pvm"));
        Assert.Equal(1, organisation.CommitteeNamed("HMED")!.Level);
        Assert.Equal(0, organisation.CommitteeNamed("Direktørforum")!.Level);
    }

    [Fact]
    public void Of_two_that_seem_to_be_the_top_none_is()
    {
        var organisation = Read(Document("Hovedudvalget"), Document("HovedMED"), Document("AfdelingsMED Park"));
        Assert.Null(organisation.CommitteeNamed("AfdelingsMED Park")!.Parent);
    }

    [Theory]
    [InlineData("Forperson", null, null, Role.Chair, Role.Management)]
    [InlineData("Næstforperson, Bakkeskolen", "Bakkeskolen", null, Role.ViceChair, Role.Employees)]
    [InlineData("TR, Bakkeskolen", "Bakkeskolen", null, Role.ShopSteward, Role.Employees)]
    [InlineData("AMR Drift og Anlæg", "Drift og Anlæg", null, Role.Safety)]
    [InlineData("AMR", null, null, Role.Safety)]
    [InlineData("Leder af Løn", "Løn", null, Role.Management)]
    [InlineData("Afdelingschef for Teknik & Miljø", null, null, Role.Management)]
    [InlineData("konst. kommunaldirektør", null, null, Role.Management)]
    [InlineData("Valggruppe B (HK)", null, "Valggruppe B (HK)", Role.Employees)]
    [InlineData("Administrativ konsulent, referent", null, null, Role.Secretary)]
    [InlineData("Konsulent", null, null)]
    [InlineData(null, null, null)]
    public void What_stands_behind_a_name_tells_roles_unit_and_group(string? note, string? unit, string? group, params Role[] roles)
    {
        var organisation = Read(Document("HovedMED", ("Anna Prøve", note)));
        var member = Assert.Single(organisation.Committees[0].Members);
        Assert.Equal(roles, member.Roles);
        Assert.Equal(group, member.Group);
        Assert.Equal(unit, organisation.PersonById(member.Person)!.Unit);
    }

    [Fact]
    public void A_unit_that_one_role_names_is_known_where_it_stands_alone()
    {
        var organisation = Read(Document("AfdelingsMED Skole", ("Anna Prøve", "TR, Bakkeskolen"), ("Bo Prøve", "Bakkeskolen"), ("Carl Prøve", "Konsulent")));
        var person = organisation.PersonKnownAs(null, null, "Bo Prøve", byName: true)!;
        Assert.Equal("Bakkeskolen", person.Unit);
        Assert.Equal("Anna Prøve", Assert.Single(organisation.RepresentativesOf(person, Day).Candidates).Name);
        Assert.Null(organisation.PersonKnownAs(null, null, "Carl Prøve", byName: true)!.Unit);
    }

    [Fact]
    public void What_the_file_says_of_a_person_or_a_committee_stands()
    {
        Domain.Organisation.Organisation file = new()
        {
            Municipality = "Demo Kommune",
            People = [new() { Id = "p1", Name = "Anna Prøve", AadObjectId = "a" }],
            Committees = [new() { Id = "top", Name = "HovedMED", Level = 1, Members = [new() { Person = "p1", Roles = [Role.Employees] }] }],
        };
        var organisation = file.WithDocuments([Document("HovedMED", ("Anna Prøve", "Forperson"), ("Bo Prøve", "TR"))]);
        var members = Assert.Single(organisation.Committees).Members;
        Assert.Equal(["p1", "Bo Prøve"], members.Select(member => member.Person));
        Assert.Equal([Role.Employees], members[0].Roles);
    }

    private static Domain.Organisation.Organisation Read(params MeetingDocument[] documents) => Domain.Organisation.Organisation.Empty.WithDocuments(documents);

    private static MeetingDocument Document(string committee, params (string Name, string? Note)[] participants) => new()
    {
        Kind = DocumentKind.Minutes,
        Committee = committee,
        Title = $"REFERAT {committee}",
        Date = Day,
        Participants = [.. participants.Select(one => new Participant { Name = one.Name, Note = one.Note })],
    };
}
