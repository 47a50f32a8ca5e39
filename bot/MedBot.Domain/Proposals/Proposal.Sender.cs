namespace MedBot.Domain.Proposals;

/// <summary>What the sender may do.</summary>
public sealed partial class Proposal
{
    /// <summary>Keeps what was typed, before it is sent.</summary>
    public StepResult SaveDraft(ProposalWords words, PersonKey by, int version)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (by != Sender)
        {
            return StepResult.NotYours;
        }

        if (State is not ProposalState.Draft)
        {
            return StepResult.NotNow;
        }

        if (words.SameAs(Words))
        {
            return StepResult.Already;
        }

        if (version != Version)
        {
            return StepResult.Stale;
        }

        Words = words;
        Version++;
        return StepResult.Done;
    }

    /// <summary>Sends a draft, or again what was given back, with the words as they are now.</summary>
    /// <param name="representative">Null where nobody can be named: the proposal then waits, and goes on by itself in time.</param>
    public StepResult Send(ProposalWords words, PersonKey by, PersonKey? representative, DateOnly today, DateTimeOffset at, int version)
    {
        if (by != Sender)
        {
            return StepResult.NotYours;
        }

        StepResult result = Press(StepKind.Sent, by, at, version, words: words);
        if (result is StepResult.Done)
        {
            Words = words;
            SentOn ??= today;
            if (representative is { } named)
            {
                GiveTo(named, at);
            }
        }

        return result;
    }

    /// <summary>Changes the words until the proposal is passed on.</summary>
    public StepResult Change(ProposalWords words, PersonKey by, DateTimeOffset at, int version)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (by != Sender)
        {
            return StepResult.NotYours;
        }

        if (words.SameAs(Words))
        {
            return StepResult.Already;
        }

        StepResult result = Press(StepKind.Changed, by, at, version, words: words);
        if (result is StepResult.Done)
        {
            Words = words;
        }

        return result;
    }

    /// <summary>At any time, from whatever card.</summary>
    public StepResult Withdraw(PersonKey by, DateTimeOffset at)
    {
        if (by != Sender)
        {
            return StepResult.NotYours;
        }

        return State is ProposalState.Withdrawn ? StepResult.Already : Take(StepKind.Withdrawn, by, at);
    }

    /// <summary>A line to the representative, who asked or not.</summary>
    public StepResult Answer(Guid key, string text, PersonKey by, DateTimeOffset at) => by == Sender ? Say(key, text, by, at) : StepResult.NotYours;

    /// <summary>How far it has come as the sender may know: an unpublished verdict has not been given.</summary>
    public ProposalState StateForSender =>
        State is not ProposalState.Withdrawn && FirstUnpublished is { Number: > 1 } verdict ? InOrder[verdict.Number - 2].State : State;

    /// <summary>False for a part of a proposal whose splitting has not been published.</summary>
    public bool KnownToSender => InOrder.Count == 0 || InOrder[0].Kind is not StepKind.SplitFrom || InOrder.Exists(step => step.Kind is StepKind.VerdictPublished);

    /// <summary>The steps that the sender may know: of the verdicts only those that stood when they were published.</summary>
    public IEnumerable<ProposalStep> StepsForSender => InOrder.Where(step => !step.IsHeldBack || WasPublished(step));

    /// <summary>A verdict that the sender has not been told.</summary>
    public bool HasUnpublishedVerdict => FirstUnpublished is not null;

    private ProposalStep? FirstUnpublished => InOrder.FindLast(step => step.Kind is StepKind.VerdictPublished) is { } published
        ? InOrder.Find(step => step.IsHeldBack && step.Number > published.Number)
        : InOrder.Find(step => step.IsHeldBack);

    private bool WasPublished(ProposalStep step) =>
        InOrder.Skip(step.Number).FirstOrDefault(later => (step.IsVerdict && later.IsVerdict) || later.Kind is StepKind.VerdictPublished) is { Kind: StepKind.VerdictPublished };
}
