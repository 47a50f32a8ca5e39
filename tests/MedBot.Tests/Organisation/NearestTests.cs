using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public sealed class NearestTests
{
    private static readonly DateOnly Today = new(2027, 3, 8);

    private static readonly MedBot.Domain.Organisation.Organisation Municipality = new()
    {
        Municipality = "Prøve Kommune",
        Departments = [new() { Id = "a", Name = "Kultur & Fritid", Units = ["Hallen", "Museet", "Arkivet"] }],
        People =
        [
            At("direktør", null), At("chef", null, "a"), At("halleder", "Hallen", "a"), At("museumsleder", "Museet", "a"), At("bademester", "Hallen", "a"), At("vagt", "Hallen", "a"), At("inspektør", "Museet", "a"), At("arkivar", "Arkivet", "a"),
        ],
        Committees =
        [
            new() { Id = "hoved", Name = "HovedMED", Level = 1, Members = [In("direktør", Role.Chair, Role.Management), In("inspektør", Role.ShopSteward)] },
            new() { Id = "afd", Name = "AfdelingsMED Kultur & Fritid", Level = 2, Parent = "hoved", Department = "a", Members = [In("chef", Role.Chair, Role.Management), In("halleder", Role.Management), In("museumsleder", Role.Management), In("bademester", Role.Safety), In("inspektør", Role.Safety)] },
            new() { Id = "hal", Name = "ArbejdspladsMED Hallen", Level = 3, Parent = "afd", Department = "a", Units = ["Hallen"], Members = [In("halleder", Role.Chair, Role.Management), In("vagt", Role.Safety)] },
        ],
    };

    [Theory]
    [InlineData("bademester", Role.Safety, "afd", "bademester")]
    [InlineData("vagt", Role.Safety, "hal", "vagt")]
    [InlineData("arkivar", Role.Safety, "afd", "bademester inspektør")]
    [InlineData("museumsleder", Role.Safety, "afd", "inspektør")]
    [InlineData("vagt", Role.ShopSteward, "hoved", "inspektør")]
    public void An_office_is_held_in_the_lowest_of_ones_committees_by_somebody_of_ones_own_unit_if_there_is_one(string person, Role role, string committee, string holders)
    {
        var near = Municipality.HoldersNear(Municipality.PersonById(person)!, role, Today);

        Assert.Equal((committee, holders), (near.Committee?.Id, string.Join(' ', near.Holders.Select(holder => holder.Id))));
    }

    [Fact]
    public void Nobody_holds_an_office_that_no_committee_has() => Assert.Empty(Municipality.HoldersNear(Municipality.PersonById("vagt")!, Role.Guest, Today).Holders);

    [Theory]
    [InlineData("vagt", "halleder")]
    [InlineData("inspektør", "museumsleder")]
    [InlineData("halleder", "chef")]
    [InlineData("arkivar", "chef")]
    [InlineData("chef", "direktør")]
    [InlineData("direktør", "")]
    public void The_leader_is_the_units_and_of_leaders_the_one_above(string person, string leaders) =>
        Assert.Equal(leaders, string.Join(' ', Municipality.LeadersOf(Municipality.PersonById(person)!, Today).Select(leader => leader.Id)));

    [Theory]
    [InlineData("hvem er amr i hallen", "a", "Hallen")]
    [InlineData("hvem er arkivets leder", "a", "Arkivet")]
    [InlineData("hvem er formand i kultur og fritid", "a", null)]
    [InlineData("hvem er formand i byen", null, null)]
    public void A_unit_or_a_department_is_found_by_its_whole_name(string folded, string? department, string? unit) =>
        Assert.Equal(department is null ? null : (department, unit), Municipality.UnitIn(folded));

    private static Person At(string name, string? unit, string? department = null) => new() { Id = name, Name = name, Department = department, Unit = unit };

    private static Member In(string person, params Role[] roles) => new() { Person = person, Roles = roles };
}
