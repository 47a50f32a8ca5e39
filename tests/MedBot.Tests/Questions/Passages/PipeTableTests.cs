using MedBot.Domain.Questions.Passages;

namespace MedBot.Tests.Questions.Passages;

public class PipeTableTests
{
    [Fact]
    public void A_year_is_a_head_and_no_figure()
    {
        var rows = Rows("| Område | 2024 | 2025 |\n| --- | --- | --- |\n| Skoler | 188 | 231 |\n| Klubber | 74 | 61 |");

        Assert.Equal(["2024", "2025"], rows[0].Values.Select(value => value.Head));
        Assert.Equal("Skoler", rows[0].Label);
    }

    [Fact]
    public void A_numbered_row_goes_by_the_name_behind_its_number()
    {
        var rows = Rows("| Bølge | Hvem | Dato |\n| --- | --- | --- |\n| 1 | Ambulatorier | 01.02.2027 |\n| 2 | Sengeafsnit | Ikke fastlagt |");

        Assert.Equal("2, Sengeafsnit", rows[1].Label);
        Assert.Equal(new TableValue("Dato", "Ikke fastlagt"), Assert.Single(rows[1].Values));
    }

    [Fact]
    public void A_missing_figure_shifts_no_column()
    {
        var rows = Rows("| Enhed | Kort | Langt |\n| --- | --- | --- |\n| Nord | | 3,2 |\n| Syd | 1,4 | 1,7 |");

        Assert.Equal(new TableValue("Langt", "3,2"), Assert.Single(rows[0].Values));
    }

    [Fact]
    public void Rows_that_are_named_in_a_different_number_of_cells_have_no_heads()
    {
        var rows = Rows("| Enhed | Stillinger | Fravær | |\n| --- | --- | --- | --- |\n| Nord | 9,4 | 11,0 | |\n| Nord | Samlet | 21,4 | 7,4 |");

        Assert.All(rows.SelectMany(row => row.Values), value => Assert.Empty(value.Head));
    }

    private static TableFact[] Rows(string table) => [.. PipeTable.Read(table, null, [], out _).Select(one => one.Row)];
}
