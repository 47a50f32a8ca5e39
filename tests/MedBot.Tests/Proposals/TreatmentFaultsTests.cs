using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class TreatmentFaultsTests
{
    [Theory]
    [InlineData("Borgerservice lukker før.", TreatmentFaultKind.AmountNotInSummary, "Borgerservice lukker før.")]
    [InlineData("Borgerservice lukker før.\nDet giver 300.000 kr.", TreatmentFaultKind.SummaryDiffersFromTable, "Det giver 300.000 kr.")]
    public void A_summary_that_fails_is_shown_with_its_line(string summary, TreatmentFaultKind kind, string line)
    {
        Proposal proposal = Collected(Words(amounts: (2027, 250_000)));
        proposal.Treat(new() { Summary = summary }, Leader, At, proposal.Version);

        Assert.Equal(new TreatmentFault(kind, line), Assert.Single(TreatmentFaults.Of(proposal)));
    }

    [Theory]
    [InlineData("Det giver 250.000 kr. om året.")]
    [InlineData("Det giver 250 t.kr. i 2027 og 0,5 mio. kr. i alt.")]
    public void A_summary_with_the_amount_of_the_table_passes(string summary)
    {
        Proposal proposal = Collected(Words(amounts: [(2027, 250_000), (2028, 250_000)]));
        proposal.Treat(new() { Summary = summary }, Leader, At, proposal.Version);

        Assert.Empty(TreatmentFaults.Of(proposal));
    }

    [Theory]
    [InlineData("To medarbejdere må afskediges", null, true)]
    [InlineData("To medarbejdere må afskediges", StaffConsequence.Vacancies, false)]
    [InlineData("Færre vagter", null, false)]
    [InlineData("Færre vagter", StaffConsequence.Dismissals, true)]
    public void Lawyers_are_asked_where_the_sender_or_the_leaders_speak_of_dismissals(string words, StaffConsequence? staff, bool missing)
    {
        Proposal proposal = Collected(Words() with { ForStaff = words });
        proposal.Treat(new() { Summary = "Kort", Staff = staff }, Leader, At, proposal.Version);

        Assert.Equal(missing, proposal.LawyersMissing);
    }

    [Fact]
    public void An_amount_in_the_text_that_differs_from_the_table_is_pointed_out() =>
        Assert.Equal(300_000, TreatmentFaults.TextUnlikeTable(Words(amounts: (2027, 250_000)) with { Description = "Vi sparer 300 t.kr." }));
}
