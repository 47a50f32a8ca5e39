using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class CommitteeNamesTests
{
    private static readonly CommitteeNames Names = new(
    [
        ("HovedMED", []),
        ("CenterMED Akut & Intensiv", []),
        ("LokalMED Birkeskolen", []),
        ("LokalMED Tandplejen", []),
        ("LMU Døgnafsnit Syd", []),
        ("LMU Køkken", []),
        ("Lederforum Havne", []),
        ("Personalemøde Skovly & Eng", ["Skovly & Eng MED"]),
    ]);

    [Theory]
    [InlineData("referat akut", "CenterMED Akut & Intensiv")]
    [InlineData("hvem er med i akut-med", "CenterMED Akut & Intensiv")]
    [InlineData("hvornår mødes centermed", "CenterMED Akut & Intensiv")]
    [InlineData("hvad sagde birkeskolens med", "LokalMED Birkeskolen")]
    [InlineData("hoved med på torsdag", "HovedMED")]
    [InlineData("hvem er AMR i lmu syd", "LMU Døgnafsnit Syd")]
    [InlineData("hvem er AMR i lmu køkken", "LMU Køkken")]
    [InlineData("næste lederforum", "Lederforum Havne")]
    [InlineData("hvem er formand for skovly og engs MED", "Personalemøde Skovly & Eng")]
    [InlineData("dagsorden skovly og eng", "Personalemøde Skovly & Eng")]
    public void A_committee_goes_by_a_part_of_its_name(string text, string committee) => Assert.Equal([committee], Found(text));

    [Theory]
    [InlineData("hvor mange akut syge er der")]
    [InlineData("hvad sker der i lokalmed")]
    [InlineData("hvornår er der lmu")]
    [InlineData("er der personalemøde i morgen")]
    public void A_part_that_may_mean_something_else_names_none(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("hvornår er næste hsu", "Hovedsamarbejdsudvalget HSU, Nordlinjen")]
    [InlineData("referat lmu", "LMU Værksted og Klargøring i Region Søndal")]
    [InlineData("hvem sidder i lmu klargøring", "LMU Værksted og Klargøring i Region Søndal")]
    [InlineData("hvem er med i csu ældre", "CSU Ældre")]
    [InlineData("hvad er udskudt i kulturen", "SektorMED Kultur og Fritid")]
    public void A_committee_goes_by_its_initials_its_kind_and_the_start_of_its_name(string text, string committee)
    {
        CommitteeNames names = new([("Hovedsamarbejdsudvalget HSU, Nordlinjen", []), ("LMU Værksted og Klargøring i Region Søndal", []), ("CSU Ældre", []), ("CSU Skoler", []), ("SektorMED Kultur og Fritid", [])]);

        Assert.Equal([committee], names.Find(FoldedText.Of(text), _ => true).Select(named => named.Committee));
    }

    [Theory]
    [InlineData("næste møde i udvalget: 7. maj")]
    [InlineData("hvem sidder i rådet")]
    public void What_every_text_calls_its_own_committee_names_none_in_it(string text)
    {
        CommitteeNames names = new([("Udvalget for Ældre og Omsorg", []), ("Rådet for Trivsel", []), ("MED-udvalget", [])]);

        Assert.Empty(names.Find(FoldedText.Of(text)));
    }

    [Fact]
    public void A_committee_for_the_work_environment_is_AMU()
    {
        CommitteeNames names = new([("Arbejdsmiljøudvalget, Kirurgisk Område", []), ("Arbejdsmiljøudvalget, Børn", [])]);

        Assert.Equal(["Arbejdsmiljøudvalget, Kirurgisk Område"], names.Find(FoldedText.Of("dagsorden amu kirurgisk"), _ => true).Select(named => named.Committee));
    }

    private static IEnumerable<string> Found(string text) => Names.Find(FoldedText.Of(text), word => word is not ("birkeskolens" or "birkeskolen")).Select(named => named.Committee);
}
