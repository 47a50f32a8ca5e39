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

    [Fact]
    public void A_row_whose_name_is_a_number_is_named_by_it_where_others_have_names()
    {
        var rows = Rows("| Linje | 2025 | 2026 |\n| --- | --- | --- |\n| 5A | 14 | 21 |\n| 12 | 9 | 7 |");

        Assert.Equal(["5A", "12"], rows.Select(row => row.Label));
        Assert.Equal([new("2025", "9"), new("2026", "7")], rows[1].Values);
    }

    [Fact]
    public void A_day_is_told_under_its_head_and_names_no_row()
    {
        var rows = Rows("| Distrikt | Opstart | Hold |\n| --- | --- | --- |\n| Vest | 2. november 2026 | 3 |\n| Øst | uge 7 | 4 |");

        Assert.Equal(["Vest", "Øst"], rows.Select(row => row.Label));
        Assert.Equal(new TableValue("Opstart", "2. november 2026"), rows[0].Values[0]);
        Assert.Equal("Distrikt", rows[0].LabelHead);
    }

    private static TableFact[] Rows(string table) => [.. PipeTable.Read(table, null, [], out _).Select(one => one.Row)];
}
