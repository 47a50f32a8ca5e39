using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public class OrganisationChangesTests
{
    private static readonly Person Ane = new() { Id = "ane", Name = "Ane Krogh" };
    private static readonly Person Bo = new() { Id = "bo", Name = "Bo Lind" };
    private static readonly Committee Top = new() { Id = "top", Name = "KommuneMED", Level = 1, Members = [new() { Person = "ane", Roles = [Role.Chair, Role.Management] }] };
    private static readonly Domain.Organisation.Organisation Before = new() { Municipality = "Prøve", Hr = ["ane"], People = [Ane, Bo], Committees = [Top] };

    [Fact]
    public void The_same_file_changes_nothing() =>
        Assert.False(OrganisationChanges.Between(Before, Before with { People = [Bo, Ane with { }], Committees = [Top with { Members = [new() { Person = "ane", Roles = [Role.Management, Role.Chair] }] }] }).Any);

    [Fact]
    public void Who_comes_who_leaves_and_whose_roles_change_is_told_with_the_committee()
    {
        Domain.Organisation.Organisation after = Before with
        {
            Committees = [Top with { Members = [new() { Person = "bo", Roles = [Role.Secretary] }] }],
        };
        Assert.Equal(
            ["KommuneMED Ane Krogh Leaves ", "KommuneMED Bo Lind Joins Secretary"],
            OrganisationChanges.Between(Before, after).Seats.Select(seat => $"{seat.Committee} {seat.Person} {seat.Kind} {string.Join(',', seat.Roles)}"));
        SeatChange changed = Assert.Single(OrganisationChanges.Between(Before, Before with { Committees = [Top with { Members = [new() { Person = "ane", Roles = [Role.Guest] }] }] }).Seats);
        Assert.Equal((SeatChangeKind.Changes, Role.Guest), (changed.Kind, Assert.Single(changed.Roles)));
    }

    [Fact]
    public void A_new_end_of_office_is_a_change_of_the_seat() =>
        Assert.Single(OrganisationChanges.Between(Before, Before with { Committees = [Top with { Members = [Top.Members[0] with { To = new(2026, 12, 31) }] }] }).Seats);

    [Fact]
    public void People_committees_and_departments_that_come_go_or_change_are_named()
    {
        Domain.Organisation.Organisation after = Before with
        {
            Hr = ["bo"],
            People = [Bo with { Mail = "bo@example.dk" }],
            Departments = [new() { Id = "afd", Name = "Borger & Arbejde" }],
            Committees = [Top with { Members = [], Mailbox = "med@example.dk" }],
        };
        OrganisationChanges changes = OrganisationChanges.Between(Before, after);
        Assert.Equal(["Borger & Arbejde"], changes.Added);
        Assert.Equal(["Ane Krogh"], changes.Removed);
        Assert.Equal(["KommuneMED", "Bo Lind"], changes.Changed);
        Assert.Equal(["Bo Lind"], changes.Hr);
    }
}
