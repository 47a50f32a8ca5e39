using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class ProposalRoundTests
{
    [Theory]
    // The last day is Friday 29 May 2026; Whit Monday is the 25th.
    [InlineData("2026-03-02", "2026-05-21")]
    [InlineData("2026-05-20", "2026-05-21")]
    [InlineData("2026-05-21", "2026-05-26")]
    [InlineData("2026-05-29", "2026-06-02")]
    [InlineData("2026-06-03", "2026-06-05")]
    public void What_is_not_handled_goes_on_by_itself(string sent, string goesOn) =>
        Assert.Equal(DateOnly.Parse(goesOn, null), Round().GoesOnByItself(DateOnly.Parse(sent, null)));

    [Fact]
    public void An_extended_round_is_late_later()
    {
        ProposalRound round = Round();
        Assert.True(round.IsLate(new(2026, 5, 30)));

        Assert.True(round.Extend(new(2026, 6, 12)));
        Assert.False(round.Extend(new(2026, 6, 12)));

        Assert.False(round.IsLate(new(2026, 6, 12)));
    }

    [Fact]
    public void A_closed_round_stays_closed()
    {
        ProposalRound round = Round();

        Assert.True(round.Close(Today));
        Assert.False(round.Close(Today));
        Assert.False(round.Extend(new(2026, 6, 12)));
    }

    [Fact]
    public void Savings_and_investments_are_summed_apart_against_the_target()
    {
        Proposal saving = Collected(Words(amounts: [(2027, 1_000_000), (2028, 500_000)]));
        Proposal investment = Collected(Words(amounts: (2027, 200_000)) with { Kind = ProposalKind.Investment });
        Proposal without = Collected();
        Proposal withdrawn = Collected(Words(amounts: (2027, 9_000_000)));
        withdrawn.Withdraw(Sender, At);

        RoundSums sums = RoundSums.Of(Round(), [saving, investment, without, withdrawn]);

        Assert.Equal(new YearSum(2027, 1_000_000, 200_000, new(2027, 5_000_000, "Kommunalbestyrelsen")), sums.Years[0]);
        Assert.Equal(new YearSum(2028, 500_000, 0, null), sums.Years[1]);
        Assert.Equal(1, sums.WithoutAmount);
    }

    [Fact]
    public void The_accounts_balance_by_department()
    {
        Proposal withdrawn = WithRepresentative();
        withdrawn.Withdraw(Sender, At);

        RoundAccounts accounts = RoundAccounts.Of([Draft(), WithRepresentative(), withdrawn, Collected()]);

        DepartmentAccount account = Assert.Single(accounts.Departments);
        Assert.True(accounts.Balances);
        Assert.Equal(3, account.Sent);
        Assert.Equal(1, account.Now[ProposalState.Withdrawn]);
    }
}
