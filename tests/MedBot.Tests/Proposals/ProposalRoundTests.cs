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

    [Theory]
    [InlineData("5 mio. kr.", "2027=5000000 2028=5000000 2029=5000000")]
    [InlineData("2027: 5 mio. kr.\n2028: 2 mio.", "2027=5000000 2028=2000000")]
    [InlineData("2028: 2 mio.; 5 mio.", "2027=5000000 2028=2000000 2029=5000000")]
    [InlineData("", "")]
    public void A_target_is_typed_once_or_for_each_year(string typed, string targets)
    {
        IReadOnlyList<YearTarget> read = TypedTargets.Read(typed, "Byrådet", 2027, 2029, out var unclear);

        Assert.Null(unclear);
        Assert.Equal(targets, string.Join(' ', read.Select(target => $"{target.Year}={target.Kroner:0}")));
        Assert.All(read, target => Assert.Equal("Byrådet", target.Source));
    }

    [Theory]
    [InlineData("2035: 5 mio.", "2035 er ikke et af rundens år.")]
    [InlineData("5", "Mener du")]
    public void A_target_that_is_unclear_is_asked_about(string typed, string question)
    {
        Assert.Empty(TypedTargets.Read(typed, "", 2027, 2029, out var unclear));
        Assert.StartsWith(question, unclear, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_is_deleted_so_many_months_after_it_was_closed_and_no_file_of_an_open_round_counts()
    {
        ProposalRound round = Round();
        round.MonthsKept = 6;
        round.WasExported(["afd"]);
        Assert.Null(round.DeletedFrom);

        round.Close(new(2026, 6, 1));

        Assert.Equal(new DateOnly(2026, 12, 1), round.DeletedFrom);
        Assert.Empty(round.Exported);
        round.WasExported(["by", "afd"]);
        round.WasExported(["afd"]);
        Assert.Equal(["afd", "by"], round.Exported);
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
