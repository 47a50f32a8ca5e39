using MedBot.Domain.Meetings;

namespace MedBot.Tests.Meetings;

public sealed class AgendaChangesTests
{
    private static MeetingDocument Agenda(params string[] titles) => new()
    {
        Kind = DocumentKind.Agenda,
        Committee = "Udvalget",
        Title = "Udvalget",
        Date = new(2026, 9, 3),
        Items = [.. titles.Select((title, at) => new AgendaItem { Number = at + 1, Title = title, CaseNumber = $"00.01.00-A00-{at}-26" })],
    };

    [Fact]
    public void The_same_agenda_changes_nothing() => Assert.False(AgendaChanges.Between(Agenda("A", "B"), Agenda("A", "B")).Any);

    [Fact]
    public void A_new_item_is_new_and_moves_nothing()
    {
        var changes = AgendaChanges.Between(Agenda("A", "B"), Agenda("A", "Ny", "B"));
        Assert.Equal("Ny", Assert.Single(changes.New).Title);
        Assert.Empty(changes.Moved);
    }

    [Fact]
    public void What_moves_up_because_another_was_withdrawn_is_not_moved()
    {
        var changes = AgendaChanges.Between(Agenda("A", "B", "C"), Agenda("A", "C"));
        Assert.Equal("B", Assert.Single(changes.Withdrawn).Title);
        Assert.Empty(changes.Moved);
    }

    [Fact]
    public void One_item_that_jumps_is_the_one_that_moved()
    {
        var moved = Assert.Single(AgendaChanges.Between(Agenda("A", "B", "C", "D"), Agenda("D", "A", "B", "C")).Moved);
        Assert.Equal((4, "D", 1), (moved.From, moved.Item.Title, moved.Item.Number));
    }

    [Fact]
    public void An_item_of_the_same_number_and_case_with_another_title_is_renamed()
    {
        var changes = AgendaChanges.Between(Agenda("A", "Budget"), Agenda("A", "Budget 2027"));
        Assert.Equal("Budget", Assert.Single(changes.Renamed).From);
        Assert.Empty(changes.New);
        Assert.Empty(changes.Withdrawn);
    }

    [Fact]
    public void An_item_that_was_closed_since_is_counted_and_never_named()
    {
        var before = Agenda("A", "Sagen om Bo", "C");
        foreach (var after in (MeetingDocument[])[
            before with { Items = [before.Items[0], before.Items[1] with { Closed = true }, before.Items[2]] },
            before with { Items = [before.Items[0], before.Items[1] with { Title = "Ny" }, before.Items[1] with { Number = 4, Title = "Lukket punkt", Closed = true }, before.Items[2]] }])
        {
            var changes = AgendaChanges.Between(before, after);
            Assert.DoesNotContain(changes.Withdrawn, item => item.Title == "Sagen om Bo");
            Assert.DoesNotContain(changes.Renamed, renamed => renamed.From == "Sagen om Bo");
        }

        Assert.Equal(1, AgendaChanges.Between(before, before with { Items = [before.Items[0], before.Items[1] with { Closed = true }, before.Items[2]] }).NoLongerOpen);
    }

    [Fact]
    public void Another_text_or_place_is_told()
    {
        var before = Agenda("A");
        var after = before with { Place = "Lokale 2", Items = [before.Items[0] with { Presentation = "Nyt." }] };
        var changes = AgendaChanges.Between(before, after);
        Assert.True(changes.TimeOrPlace);
        Assert.Single(changes.Rewritten);
    }
}
