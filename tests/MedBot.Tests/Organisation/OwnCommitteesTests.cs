using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public sealed class OwnCommitteesTests
{
    private static readonly DateOnly Today = new(2027, 3, 8);

    private static readonly MedBot.Domain.Organisation.Organisation Municipality = new()
    {
        Municipality = "Prøve Kommune",
        Committees =
        [
            new() { Id = "chef", Name = "Chefforum", Level = 0, Members = [new() { Person = "leder" }] },
            new() { Id = "hoved", Name = "HovedMED", Level = 1 },
            new() { Id = "afd", Name = "AfdelingsMED A", Level = 2, Department = "a" },
            new() { Id = "skole", Name = "ArbejdspladsMED Skolen", Level = 3, Department = "a", Units = ["Skolen"] },
            new() { Id = "hal", Name = "ArbejdspladsMED Hallen", Level = 3, Department = "a", Units = ["Hallen"] },
            new() { Id = "anden", Name = "AfdelingsMED B", Level = 2, Department = "b", Members = [new() { Person = "gæst" }, new() { Person = "før", To = new(2026, 12, 31) }] },
        ],
    };

    [Theory]
    [InlineData("ny", "Skolen", "hoved afd skole")]
    [InlineData("gæst", null, "hoved afd anden")]
    [InlineData("leder", null, "chef hoved afd")]
    [InlineData("før", null, "hoved afd")]
    public void They_are_the_one_over_all_those_of_ones_own_place_and_those_one_sits_in(string person, string? unit, string committees) => Assert.Equal(
        committees.Split(' '),
        Municipality.OwnCommitteesOf(new() { Id = person, Name = person, Department = "a", Unit = unit }, Today).Select(committee => committee.Id));

    [Fact]
    public void Somebody_who_is_not_known_sees_all() => Assert.Equal(6, Municipality.OwnCommitteesOf(null, Today).Count);
}
