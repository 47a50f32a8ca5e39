using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public class SubstitutesTests
{
    private static readonly DateOnly Day = new(2026, 6, 25);

    [Theory]
    [InlineData("clerk", "", "clerk2")]
    [InlineData("clerk", "clerk2", "clerk3")]
    [InlineData("clerk", "clerk2 clerk3", null)]
    [InlineData("nurse", "", null)]
    [InlineData("safety", "", "safety2")]
    [InlineData("leader", "", null)]
    [InlineData("clerk2", "", null)]
    [InlineData("unknown", "", null)]
    public void The_first_of_the_same_group_or_side_who_can_comes(string absent, string passedOver, string? substitute)
    {
        Committee committee = new()
        {
            Id = "med",
            Name = "MED",
            Members =
            [
                new() { Person = "leader", Roles = [Role.Chair, Role.Management] },
                new() { Person = "clerk", Roles = [Role.Employees], Group = "B" },
                new() { Person = "nurse", Roles = [Role.Employees], Group = "C" },
                new() { Person = "safety", Roles = [Role.Safety] },
                new() { Person = "former", Roles = [Role.Substitute], Group = "B", To = Day.AddDays(-1) },
                new() { Person = "clerk2", Roles = [Role.Substitute], Group = "B" },
                new() { Person = "clerk3", Roles = [Role.Substitute], Group = "B" },
                new() { Person = "safety2", Roles = [Role.Substitute, Role.Safety] },
            ],
        };
        var organisation = new MedBot.Domain.Organisation.Organisation { Municipality = "Prøve", People = [.. committee.Members.Select(member => new Person { Id = member.Person, Name = member.Person })], Committees = [committee] };

        Assert.Equal(substitute, organisation.SubstituteFor(committee, absent, Day, passedOver.Split(' ').ToHashSet())?.Id);
    }
}
