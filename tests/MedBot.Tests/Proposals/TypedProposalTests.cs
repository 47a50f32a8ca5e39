using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class TypedProposalTests
{
    private static readonly TypedProposal Typed = new() { Title = "Luk før", Description = "Torsdag kl. 16" };

    [Fact]
    public void One_amount_stands_for_every_year_and_a_years_own_goes_before_it()
    {
        ReadProposal read = (Typed with { EveryYear = "250 t.kr.", ByYear = new Dictionary<int, string> { [2028] = "1,4 mio." } }).Read(Round());

        Assert.Empty(read.Mistakes);
        Assert.Equal([new(2027, 250_000), new(2028, 1_400_000), new(2029, 250_000), new(2030, 250_000)], read.Words.Amounts);
    }

    [Fact]
    public void An_unclear_amount_is_asked_about_beside_its_field_and_stops_nothing()
    {
        ReadProposal read = (Typed with { ByYear = new Dictionary<int, string> { [2027] = "250" } }).Read(Round());

        FormMistake mistake = Assert.Single(read.Mistakes);
        Assert.Equal(("year2027", false), (mistake.Field, read.Stopped));
        Assert.Equal([new(2027, "250")], read.Words.Unread);
        Assert.Empty(read.Words.Amounts);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("Luk før", "", false)]
    [InlineData("", "Luk før om torsdagen", false)]
    public void Only_an_empty_title_and_text_is_refused(string title, string description, bool stopped)
    {
        ReadProposal read = new TypedProposal { Title = title, Description = description }.Read(Round());

        Assert.Equal(stopped, read.Stopped);
        Assert.True(stopped || read.Words.Title.StartsWith("Luk før", StringComparison.Ordinal));
    }

    [Fact]
    public void A_civil_registration_number_is_stopped_in_every_field()
    {
        const string Text = "Borger 010190-1234";
        TypedProposal[] forms =
        [
            Typed with { Title = Text }, Typed with { Description = Text }, Typed with { ForCitizens = Text }, Typed with { ForStaff = Text },
            Typed with { EveryYear = Text }, Typed with { ByYear = new Dictionary<int, string> { [2029] = Text } },
        ];

        Assert.All(forms, form => Assert.True(form.Read(Round()).Stopped));
    }

    [Fact]
    public void What_was_sent_can_be_typed_again()
    {
        TypedProposal typed = Typed with { EveryYear = "100.000 kr.", ByYear = new Dictionary<int, string> { [2028] = "cirka en del" }, ForStaff = "Ingen", NameMayBePassedOn = true };
        ProposalWords words = typed.Read(Round()).Words;

        Assert.True(words.SameAs(TypedProposal.Of(words).Read(Round()).Words));
    }
}
