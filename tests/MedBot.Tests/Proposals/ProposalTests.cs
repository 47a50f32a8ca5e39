using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class ProposalTests
{
    [Fact]
    public void The_same_press_twice_sends_once()
    {
        Proposal proposal = Draft();

        Assert.Equal(StepResult.Done, proposal.Send(Words(), Sender, Representative, Today, At, version: 0));
        Assert.Equal(StepResult.Already, proposal.Send(Words(), Sender, Representative, Today, At, version: 0));

        Assert.Equal([StepKind.Sent, StepKind.GivenToRepresentative], proposal.Steps.Select(step => step.Kind));
        Assert.Equal(ProposalState.WithRepresentative, proposal.State);
    }

    [Fact]
    public void A_press_on_an_old_card_is_told_so()
    {
        Proposal proposal = WithRepresentative();
        var seen = proposal.Version;
        proposal.Change(Words("Luk også om fredagen"), Sender, At, seen);

        Assert.Equal(StepResult.Stale, proposal.PassOn(recommendation: null, Representative, At, seen));
        Assert.Equal(ProposalState.WithRepresentative, proposal.State);
    }

    [Fact]
    public void An_old_give_back_delivered_late_does_not_give_back_again()
    {
        Proposal proposal = WithRepresentative();
        var seen = proposal.Version;
        proposal.GiveBack("Hvor mange timer?", Representative, At, seen);
        proposal.Send(Words("Luk to timer før"), Sender, Representative, Today, At, proposal.Version);

        Assert.Equal(StepResult.Already, proposal.GiveBack("Hvor mange timer?", Representative, At, seen));
        Assert.Equal(ProposalState.WithRepresentative, proposal.State);
    }

    [Fact]
    public void The_sender_may_change_it_until_it_is_passed_on()
    {
        Proposal proposal = WithRepresentative();
        Assert.Equal(StepResult.Done, proposal.Change(Words("Ny titel"), Sender, At, proposal.Version));

        proposal.PassOn(recommendation: null, Representative, At, proposal.Version);

        Assert.Equal(StepResult.NotNow, proposal.Change(Words("Endnu en titel"), Sender, At, proposal.Version));
        Assert.Equal("Ny titel", proposal.Words.Title);
    }

    [Fact]
    public void Every_version_of_the_words_stays_in_the_history()
    {
        Proposal proposal = WithRepresentative(Words("Første"));
        proposal.Change(Words("Anden"), Sender, At, proposal.Version);

        Assert.Equal(["Første", "Anden"], proposal.Steps.Where(step => step.Words is not null).Select(step => step.Words!.Title));
    }

    [Fact]
    public void Only_the_sender_changes_and_withdraws()
    {
        Proposal proposal = WithRepresentative();

        Assert.Equal(StepResult.NotYours, proposal.Change(Words("Rettet"), Representative, At, proposal.Version));
        Assert.Equal(StepResult.NotYours, proposal.Withdraw(Representative, At));
        Assert.Equal(StepResult.Done, proposal.Withdraw(Sender, At));
        Assert.Equal(StepResult.Already, proposal.Withdraw(Sender, At));
    }

    [Fact]
    public void Only_the_representative_it_lies_with_passes_on()
    {
        Proposal proposal = WithRepresentative();
        proposal.GiveTo(Successor, At);

        Assert.Equal(StepResult.NotYours, proposal.PassOn(recommendation: null, Representative, At, proposal.Version));
        Assert.Equal(StepResult.Done, proposal.PassOn("God idé", Successor, At, proposal.Version));
    }

    [Fact]
    public void A_successor_takes_over_once()
    {
        Proposal proposal = WithRepresentative();

        Assert.Equal(StepResult.Done, proposal.GiveTo(Successor, At));
        Assert.Equal(StepResult.Already, proposal.GiveTo(Successor, At));
        Assert.Equal(ProposalState.WithRepresentative, proposal.State);
    }

    [Fact]
    public void Giving_it_back_does_not_stop_it()
    {
        Proposal proposal = WithRepresentative();
        proposal.GiveBack("Beløb mangler", Representative, At, proposal.Version);

        Assert.Equal(StepResult.Done, proposal.GoOnByItself(At));
        Assert.Equal(StepKind.PassedOnByItself, proposal.Steps[^1].Kind);
        Assert.Null(proposal.Steps[^1].By);
    }

    [Fact]
    public void Without_a_representative_it_waits_and_goes_on_by_itself()
    {
        Proposal proposal = Draft();
        proposal.Send(Words(), Sender, representative: null, Today, At, version: 0);

        Assert.Equal(ProposalState.Sent, proposal.State);
        Assert.Equal(StepResult.Done, proposal.GoOnByItself(At));
    }

    [Fact]
    public void Dismissals_need_the_lawyers_before_it_is_finished()
    {
        Proposal proposal = Collected();
        proposal.Treat(new() { Staff = StaffConsequence.Dismissals }, Leader, At, proposal.Version);
        Assert.Equal(StepResult.LawyersMissing, proposal.PutInCatalogue(reason: null, Leader, At, proposal.Version));

        proposal.Treat(new() { Staff = StaffConsequence.Dismissals, Lawyers = "Set 4. maj" }, Leader, At, proposal.Version);
        Assert.Equal(StepResult.Done, proposal.PutInCatalogue(reason: null, Leader, At, proposal.Version));
    }

    [Fact]
    public void The_sender_learns_a_verdict_when_it_is_published()
    {
        Proposal proposal = Collected();
        proposal.PutInCatalogue(reason: null, Leader, At, proposal.Version);
        proposal.NotPursue("Sparer for lidt", Leader, At, proposal.Version);

        Assert.Equal(ProposalState.Collected, proposal.StateForSender);
        Assert.DoesNotContain(proposal.StepsForSender, step => step.IsVerdict);

        Assert.Equal(StepResult.Done, proposal.Publish(Leader, At));
        Assert.Equal(StepResult.Already, proposal.Publish(Leader, At));

        Assert.Equal(ProposalState.NotPursued, proposal.StateForSender);
        Assert.Equal("Sparer for lidt", Assert.Single(proposal.StepsForSender, step => step.IsVerdict).Text);
    }

    [Fact]
    public void A_split_keeps_the_words_that_were_sent_and_the_trace()
    {
        Proposal whole = Collected(Words(amounts: (2027, 300_000)));
        var version = whole.Version;
        ProposalPart[] parts = [new(Guid.NewGuid(), "Torsdag", [new(2027, 100_000)]), new(Guid.NewGuid(), "Fredag", [new(2027, 200_000)])];

        Assert.Equal(StepResult.Done, whole.SplitInto(parts, reason: null, Leader, At, version, out IReadOnlyList<Proposal> made));
        Assert.Equal(StepResult.Already, whole.SplitInto(parts, reason: null, Leader, At, version, out IReadOnlyList<Proposal> again));

        Assert.Empty(again);
        Assert.Equal(300_000, whole.Words.AmountIn(2027));
        Assert.All(made, part => Assert.Equal((whole.Id, Sender, ProposalState.Collected), (part.PartOf, part.Sender, part.State)));
        Assert.Equal(300_000, RoundSums.Of(Round(), [whole, .. made]).Years[0].Savings);
    }

    [Fact]
    public void A_line_of_talk_said_twice_is_one()
    {
        Proposal proposal = WithRepresentative();
        var key = Guid.NewGuid();

        Assert.Equal(StepResult.Done, proposal.Ask(key, "Hvilken dag?", Representative, At));
        Assert.Equal(StepResult.Already, proposal.Ask(key, "Hvilken dag?", Representative, At));
        Assert.Equal(StepResult.NotYours, proposal.Answer(Guid.NewGuid(), "Torsdag", Other, At));

        Assert.Single(proposal.Talk);
    }
}
