namespace MedBot.Domain.Proposals;

/// <summary>The way of a proposal: which step leads where.</summary>
public static class ProposalWay
{
    /// <summary>Where the step leads; null where it cannot be taken.</summary>
    public static ProposalState? After(ProposalState from, StepKind step) => (step, from) switch
    {
        (StepKind.Sent, ProposalState.Draft or ProposalState.GivenBack) => ProposalState.Sent,
        (StepKind.GivenToRepresentative, ProposalState.Sent or ProposalState.WithRepresentative) => ProposalState.WithRepresentative,
        // A new representative takes over what lies with the sender too, and waits for it.
        (StepKind.GivenToRepresentative, ProposalState.GivenBack) => ProposalState.GivenBack,
        (StepKind.Changed, ProposalState.Sent or ProposalState.WithRepresentative or ProposalState.GivenBack) => from,
        (StepKind.Commented, ProposalState.WithRepresentative) => from,
        (StepKind.GivenBack, ProposalState.WithRepresentative) => ProposalState.GivenBack,
        (StepKind.PassedOn, ProposalState.WithRepresentative) => ProposalState.PassedOn,
        // Giving it back is no way of stopping it.
        (StepKind.PassedOnByItself, ProposalState.Sent or ProposalState.WithRepresentative or ProposalState.GivenBack) => ProposalState.PassedOn,
        (StepKind.ReachedLeaders, ProposalState.PassedOn) => ProposalState.WithLeaders,
        (StepKind.Collected, ProposalState.WithLeaders) => ProposalState.Collected,
        (StepKind.SplitFrom, ProposalState.Draft) => ProposalState.Collected,
        (StepKind.Treated, ProposalState.WithLeaders or ProposalState.Collected or ProposalState.InCatalogue or ProposalState.NotPursued or ProposalState.Adopted) => from,
        (StepKind.TookIn, ProposalState.Collected or ProposalState.InCatalogue) => from,
        (StepKind.PutInCatalogue, ProposalState.Collected or ProposalState.NotPursued) => ProposalState.InCatalogue,
        (StepKind.NotPursued, ProposalState.Collected or ProposalState.InCatalogue) => ProposalState.NotPursued,
        (StepKind.MergedInto, ProposalState.Collected or ProposalState.InCatalogue or ProposalState.NotPursued) => ProposalState.Merged,
        (StepKind.SplitUp, ProposalState.Collected or ProposalState.InCatalogue or ProposalState.NotPursued) => ProposalState.Split,
        (StepKind.Adopted, ProposalState.InCatalogue) => ProposalState.Adopted,
        (StepKind.NotAdopted, ProposalState.InCatalogue) => ProposalState.NotAdopted,
        // Collected: a part of another, or one that took another in.
        (StepKind.VerdictPublished, ProposalState.Collected or ProposalState.InCatalogue or ProposalState.NotPursued or ProposalState.Merged or ProposalState.Split or ProposalState.Adopted or ProposalState.NotAdopted) => from,
        (StepKind.CarriedOut, ProposalState.Adopted) => ProposalState.CarriedOut,
        (StepKind.Withdrawn, not (ProposalState.Draft or ProposalState.Withdrawn)) => ProposalState.Withdrawn,
        _ => null,
    };

    /// <summary>Sent, and not yet passed on: the sender may change it, and it goes on by itself in time.</summary>
    public static bool IsOpen(ProposalState state) => state is ProposalState.Sent or ProposalState.WithRepresentative or ProposalState.GivenBack;
}
