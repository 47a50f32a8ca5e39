using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public sealed class PostingChannelsTests
{
    private static ChannelReference Channel(string id) => new() { Team = "19:team", Id = id };

    private static readonly Domain.Organisation.Organisation Municipality = new()
    {
        Municipality = "Demo",
        Departments = [new() { Id = "a", Name = "A", Channel = Channel("19:a") }, new() { Id = "b", Name = "B", Channel = Channel("19:b") }, new() { Id = "c", Name = "C" }],
    };

    [Fact]
    public void A_committee_without_channels_of_its_own_posts_to_its_departments() =>
        Assert.Equal([Channel("19:a")], Municipality.ForAgendas(new() { Id = "x", Name = "X", Department = "a" }));

    [Fact]
    public void A_star_means_every_department_that_has_a_channel_and_none_twice() =>
        Assert.Equal(
            [Channel("19:a"), Channel("19:b")],
            Municipality.ForMinutes(new() { Id = "x", Name = "X", Channels = [Channel("19:a")], MinutesAlsoTo = ["*"] }));
}
