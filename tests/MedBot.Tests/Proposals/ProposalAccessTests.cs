using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class ProposalAccessTests
{
    private static readonly ProposalViewer TheSender = new(Sender, RepresentsEmployees: false, []);
    private static readonly ProposalViewer TheRepresentative = new(Representative, RepresentsEmployees: true, []);
    private static readonly ProposalViewer TheLeader = new(Leader, RepresentsEmployees: false, ["afd"]);
    private static readonly ProposalViewer LeaderElsewhere = new(Leader, RepresentsEmployees: false, ["anden"]);
    private static readonly ProposalViewer AnotherRepresentative = new(Successor, RepresentsEmployees: true, []);
    private static readonly ProposalViewer Nobody = new(Other, RepresentsEmployees: false, []);

    [Fact]
    public void Before_it_is_passed_on_only_sender_and_representative_see_it()
    {
        Proposal proposal = WithRepresentative();

        Assert.True(Sees(proposal, TheSender, ProposalSight.Words | ProposalSight.Talk));
        Assert.True(Sees(proposal, TheRepresentative, ProposalSight.Words | ProposalSight.Talk | ProposalSight.SenderName));
        Assert.All([TheLeader, LeaderElsewhere, AnotherRepresentative, Nobody], viewer => Assert.Equal(ProposalSight.None, ProposalAccess.Of(proposal, viewer)));
    }

    [Fact]
    public void A_draft_is_its_senders_alone()
    {
        Proposal proposal = Draft();
        Assert.All([TheRepresentative, TheLeader, Nobody], viewer => Assert.Equal(ProposalSight.None, ProposalAccess.Of(proposal, viewer)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Leaders_see_a_name_only_where_it_may_be_passed_on(bool mayBePassedOn)
    {
        Proposal proposal = Collected(Words(nameMayBePassedOn: mayBePassedOn));

        Assert.True(Sees(proposal, TheLeader, ProposalSight.Words | ProposalSight.Treatment));
        Assert.Equal(mayBePassedOn, Sees(proposal, TheLeader, ProposalSight.SenderName));
        Assert.False(Sees(proposal, TheLeader, ProposalSight.Talk));
        Assert.Equal(ProposalSight.None, ProposalAccess.Of(proposal, LeaderElsewhere));
    }

    [Fact]
    public void One_who_has_left_office_sees_nothing_more() =>
        Assert.Equal(ProposalSight.None, ProposalAccess.Of(WithRepresentative(), TheRepresentative with { RepresentsEmployees = false }));

    [Fact]
    public void A_successor_does_not_read_the_talk_with_the_one_before()
    {
        Proposal proposal = WithRepresentative();
        proposal.Ask(Guid.NewGuid(), "Hvordan går det?", Representative, At);
        proposal.GiveTo(Successor, At);
        proposal.Ask(Guid.NewGuid(), "Jeg har taget over.", Successor, At);

        Assert.Equal(["Jeg har taget over."], ProposalAccess.TalkFor(proposal, AnotherRepresentative).Select(line => line.Text));
        Assert.Equal(2, ProposalAccess.TalkFor(proposal, TheSender).Count());
        Assert.Empty(ProposalAccess.TalkFor(proposal, TheRepresentative));
    }

    private static bool Sees(Proposal proposal, ProposalViewer viewer, ProposalSight sight) => ProposalAccess.Of(proposal, viewer).HasFlag(sight);
}
