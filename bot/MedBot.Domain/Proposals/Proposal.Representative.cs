namespace MedBot.Domain.Proposals;

/// <summary>What the representative may do: neither alter the words nor stop the proposal.</summary>
public sealed partial class Proposal
{
    /// <summary>Names the representative of a proposal that waits for one, or the one who follows another in office.</summary>
    public StepResult GiveTo(PersonKey representative, DateTimeOffset at)
    {
        if (Representative == representative && State is not ProposalState.Sent)
        {
            return StepResult.Already;
        }

        StepResult result = Take(StepKind.GivenToRepresentative, representative, at);
        if (result is StepResult.Done)
        {
            Representative = representative;
        }

        return result;
    }

    /// <summary>A line to the sender.</summary>
    public StepResult Ask(Guid key, string text, PersonKey by, DateTimeOffset at) => by == Representative ? Say(key, text, by, at) : StepResult.NotYours;

    /// <summary>A comment that follows the proposal to the leaders.</summary>
    public StepResult Comment(string comment, PersonKey by, DateTimeOffset at, int version) =>
        by == Representative ? Press(StepKind.Commented, by, at, version, comment) : StepResult.NotYours;

    public StepResult GiveBack(string reason, PersonKey by, DateTimeOffset at, int version) =>
        by == Representative ? Press(StepKind.GivenBack, by, at, version, reason) : StepResult.NotYours;

    public StepResult PassOn(string? recommendation, PersonKey by, DateTimeOffset at, int version) =>
        by == Representative ? Press(StepKind.PassedOn, by, at, version, recommendation) : StepResult.NotYours;

    /// <summary>Passes on what nobody handled in time, or what a closing round would leave behind.</summary>
    public StepResult GoOnByItself(DateTimeOffset at) => Take(StepKind.PassedOnByItself, by: null, at);

    private StepResult Say(Guid key, string text, PersonKey by, DateTimeOffset at)
    {
        if (_talk.Exists(line => line.Key == key))
        {
            return StepResult.Already;
        }

        if (Representative is not { } representative || !ProposalWay.IsOpen(State))
        {
            return StepResult.NotNow;
        }

        _talk.Add(new() { Key = key, At = at, By = by, Representative = representative, Text = text });
        return StepResult.Done;
    }
}
