using MedBot.Domain.Proposals;

namespace MedBot.Tests.Proposals;

/// <summary>A round, people and words to build tests on.</summary>
internal static class ProposalSamples
{
    public static readonly PersonKey Sender = new(new("00000000-0000-0000-0000-00000000000a"));
    public static readonly PersonKey Representative = new(new("00000000-0000-0000-0000-00000000000b"));
    public static readonly PersonKey Successor = new(new("00000000-0000-0000-0000-00000000000c"));
    public static readonly PersonKey Leader = new(new("00000000-0000-0000-0000-00000000000d"));
    public static readonly PersonKey Other = new(new("00000000-0000-0000-0000-00000000000e"));
    public static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static ProposalRound Round() => new()
    {
        Key = Guid.NewGuid(),
        Name = "Budget 2027",
        FirstYear = 2027,
        LastYear = 2030,
        Targets = [new(2027, 5_000_000, "Kommunalbestyrelsen")],
        Departments = ["afd"],
        FirstDay = Today,
        LastDay = new(2026, 5, 29),
        OpenedBy = Leader,
    };

    public static ProposalWords Words(string title = "Luk tidligere om torsdagen", bool nameMayBePassedOn = true, params (int Year, decimal Kroner)[] amounts) => new()
    {
        Title = title,
        Description = "Borgerservice lukker kl. 16 om torsdagen.",
        Kind = ProposalKind.Saving,
        Amounts = [.. amounts.Select(amount => new YearAmount(amount.Year, amount.Kroner))],
        NameMayBePassedOn = nameMayBePassedOn,
    };

    public static Proposal Draft(ProposalWords? words = null) => Proposal.Draft(Guid.NewGuid(), Round(), Sender, "afd", "Borgerservice", words ?? Words());

    public static Proposal WithRepresentative(ProposalWords? words = null)
    {
        Proposal proposal = Draft(words);
        Assert.Equal(StepResult.Done, proposal.Send(proposal.Words, Sender, Representative, Today, At, proposal.Version));
        return proposal;
    }

    public static Proposal Collected(ProposalWords? words = null)
    {
        Proposal proposal = WithRepresentative(words);
        Assert.Equal(StepResult.Done, proposal.PassOn(recommendation: null, Representative, At, proposal.Version));
        Assert.Equal(StepResult.Done, proposal.ReachLeaders(At));
        Assert.Equal(StepResult.Done, proposal.Collect(Leader, At));
        return proposal;
    }
}
