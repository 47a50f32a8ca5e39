using MedBot.Domain.Questions.Passages;

namespace MedBot.Tests.Questions.Passages;

public class SmallGroupTests
{
    [Theory]
    [InlineData("I laboratoriet er der kun tre ansatte, og fraværet var 11,5 pct.")]
    [InlineData("De 4 medarbejdere havde i snit 9 sygedage.")]
    public void A_handful_of_people_and_how_they_fare_is_withheld(string sentence) => Assert.True(SmallGroup.In(sentence));

    [Theory]
    [InlineData("Vi ansætter to medarbejdere for 900.000 kr.")]
    [InlineData("Fraværet svarer til tre fuldtidsstillinger, 2 pct. mere end før.")]
    [InlineData("De 64 ansatte havde i snit 9 sygedage.")]
    public void Other_figures_are_told(string sentence) => Assert.False(SmallGroup.In(sentence));

    [Theory]
    [InlineData("Ansatte", "4", true)]
    [InlineData("Ansatte", "5", false)]
    [InlineData("Pr. 100 ansatte", "1,1", false)]
    [InlineData("Handleplaner", "3", false)]
    public void A_row_is_withheld_where_a_column_counts_fewer_than_five_people(string head, string count, bool withheld) =>
        Assert.Equal(withheld, SmallGroup.In(new TableFact { Label = "Et sted", Values = [new(head, count), new("Sygedage", "9,5")] }));
}
