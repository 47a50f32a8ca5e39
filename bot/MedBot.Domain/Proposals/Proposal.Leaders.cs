namespace MedBot.Domain.Proposals;

/// <summary>What the leaders may do with what was passed on to them.</summary>
public sealed partial class Proposal
{
    /// <summary>Was passed on at some time, so that the leaders know of it.</summary>
    public bool ReachedLeaders => InOrder.Exists(step => step.Kind is StepKind.ReachedLeaders or StepKind.SplitFrom);

    /// <summary>The department's leaders have been named.</summary>
    public StepResult ReachLeaders(DateTimeOffset at) => ReachedLeaders ? StepResult.Already : Take(StepKind.ReachedLeaders, by: null, at);

    /// <param name="by">Null where the round was closed and collects what it holds.</param>
    public StepResult Collect(PersonKey? by, DateTimeOffset at) =>
        InOrder.Exists(step => step.Kind is StepKind.Collected or StepKind.SplitFrom) ? StepResult.Already : Take(StepKind.Collected, by, at);

    public StepResult Treat(Treatment treatment, PersonKey by, DateTimeOffset at, int version)
    {
        if (treatment == Treatment)
        {
            return StepResult.Already;
        }

        StepResult result = Press(StepKind.Treated, by, at, version);
        if (result is StepResult.Done)
        {
            Treatment = treatment;
        }

        return result;
    }

    public StepResult PutInCatalogue(string? reason, PersonKey by, DateTimeOffset at, int version) =>
        LawyersMissing ? StepResult.LawyersMissing : Press(StepKind.PutInCatalogue, by, at, version, reason);

    public StepResult NotPursue(string reason, PersonKey by, DateTimeOffset at, int version) => Press(StepKind.NotPursued, by, at, version, reason);

    /// <summary>Lets another proposal of the same round stand for this one.</summary>
    public StepResult MergeInto(Proposal other, string? reason, PersonKey by, DateTimeOffset at, int version)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Did(StepKind.MergedInto, by, version))
        {
            return StepResult.Already;
        }

        if (other.Id == Id || other.RoundId != RoundId || ProposalWay.After(other.State, StepKind.TookIn) is null)
        {
            return StepResult.NotNow;
        }

        StepResult result = Press(StepKind.MergedInto, by, at, version, reason);
        if (result is StepResult.Done)
        {
            MergedInto = other.Id;
            other.Take(StepKind.TookIn, by, at, $"nr. {Id}");
        }

        return result;
    }

    /// <summary>Makes a proposal of each part. The words that were sent stay in this one.</summary>
    public StepResult SplitInto(IReadOnlyList<ProposalPart> parts, string? reason, PersonKey by, DateTimeOffset at, int version, out IReadOnlyList<Proposal> made)
    {
        ArgumentNullException.ThrowIfNull(parts);
        made = [];
        StepResult result = parts.Count < 2 ? StepResult.NotNow : Press(StepKind.SplitUp, by, at, version, reason);
        if (result is StepResult.Done)
        {
            made = [.. parts.Select(part => Part(part, by, at))];
        }

        return result;
    }

    /// <summary>Tells the sender the verdict that stands, and what it was merged with or split from.</summary>
    public StepResult Publish(PersonKey by, DateTimeOffset at) => HasUnpublishedVerdict ? Take(StepKind.VerdictPublished, by, at) : StepResult.Already;

    /// <summary>What is adopted is carried out by somebody, and the lawyers may have been asked for since it was put in the catalogue.</summary>
    public StepResult Adopt(string? reason, PersonKey by, DateTimeOffset at, int version) =>
        Treatment.Responsible is null ? StepResult.ResponsibleMissing
        : LawyersMissing ? StepResult.LawyersMissing
        : Press(StepKind.Adopted, by, at, version, reason);

    public StepResult NotAdopt(string? reason, PersonKey by, DateTimeOffset at, int version) => Press(StepKind.NotAdopted, by, at, version, reason);

    public StepResult CarryOut(PersonKey by, DateTimeOffset at) => State is ProposalState.CarriedOut ? StepResult.Already : Take(StepKind.CarriedOut, by, at);

    private Proposal Part(ProposalPart part, PersonKey by, DateTimeOffset at)
    {
        ProposalWords words = Words with { Title = part.Title, Amounts = part.Amounts };
        var made = new Proposal(part.Key, RoundId, Sender, Department, Unit, words) { PartOf = Id, Representative = Representative, SentOn = SentOn };
        made.Take(StepKind.SplitFrom, by, at, $"nr. {Id}", words);
        return made;
    }
}

/// <summary>One of the proposals that a larger one is split into.</summary>
/// <param name="Key">Makes a second press no second part.</param>
public sealed record ProposalPart(Guid Key, string Title, IReadOnlyList<YearAmount> Amounts);
