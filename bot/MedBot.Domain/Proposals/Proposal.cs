namespace MedBot.Domain.Proposals;

/// <summary>A budget proposal (budgetforslag) and its way from the sender by the representative to the leaders.</summary>
/// <remarks>
/// Each step takes the version that the presser's card showed, so that the same press delivered again does nothing more
/// and a press on an old card is told so.
/// </remarks>
public sealed partial class Proposal
{
    private readonly List<ProposalStep> _steps = [];
    private readonly List<TalkLine> _talk = [];

    private Proposal(Guid key, long roundId, PersonKey sender, string department, string? unit, ProposalWords words) =>
        (Key, RoundId, Sender, Department, Unit, Words) = (key, roundId, sender, department, unit, words);

    /// <summary>The number that people see.</summary>
    public long Id { get; private set; }

    /// <summary>Made when the form is drawn: the same form sent twice is one proposal.</summary>
    public Guid Key { get; }

    public long RoundId { get; }
    public PersonKey Sender { get; }

    /// <summary>The sender's department and unit when the form was drawn.</summary>
    public string Department { get; }

    public string? Unit { get; }
    public ProposalWords Words { get; private set; }
    public Treatment Treatment { get; private set; } = Treatment.None;
    public ProposalState State { get; private set; }
    public PersonKey? Representative { get; private set; }

    /// <summary>Danish day of the first sending.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The proposal into which this one was merged.</summary>
    public long? MergedInto { get; private set; }

    /// <summary>The proposal of which this one is a part.</summary>
    public long? PartOf { get; private set; }

    /// <summary>The proposal of an earlier round whose words this one took up again.</summary>
    public long? Continues { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ProposalStep> Steps => InOrder;

    /// <summary>The oldest line first.</summary>
    public IEnumerable<TalkLine> Talk => _talk.OrderBy(line => line.At);

    public bool WithoutAmount => Words.Amounts.Count == 0;

    /// <summary>Dismissals may follow (by the leaders' choice; until they have chosen, by the sender's words), and the staff lawyers' field is empty.</summary>
    public bool LawyersMissing => string.IsNullOrWhiteSpace(Treatment.Lawyers)
        && (Treatment.Staff is StaffConsequence.Dismissals || (Treatment.Staff is null && StaffConsequences.SpeaksOfDismissals(Words.ForStaff)));

    /// <param name="continues">Number of a proposal of an earlier round that is taken up again.</param>
    public static Proposal Draft(Guid key, ProposalRound round, PersonKey sender, string department, string? unit, ProposalWords words, long? continues = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(key, round.Id, sender, department, unit, words) { Continues = continues };
    }

    // A store may give the steps in any order.
    private List<ProposalStep> InOrder
    {
        get
        {
            if (_steps.Where((step, index) => step.Number != index + 1).Any())
            {
                _steps.Sort((one, other) => one.Number.CompareTo(other.Number));
            }

            return _steps;
        }
    }

    /// <summary>The step was taken from that version of the card, so this is the same press again.</summary>
    private bool Did(StepKind kind, PersonKey by, int version) => InOrder.Exists(step => step.Kind == kind && step.By == by && step.Version == version + 1);

    private StepResult Press(StepKind kind, PersonKey by, DateTimeOffset at, int version, string? text = null, ProposalWords? words = null)
    {
        if (Did(kind, by, version))
        {
            return StepResult.Already;
        }

        return version == Version ? Take(kind, by, at, text, words) : StepResult.Stale;
    }

    private StepResult Take(StepKind kind, PersonKey? by, DateTimeOffset at, string? text = null, ProposalWords? words = null)
    {
        if (ProposalWay.After(State, kind) is not { } next)
        {
            return StepResult.NotNow;
        }

        State = next;
        Version++;
        InOrder.Add(new() { Number = _steps.Count + 1, Kind = kind, At = at, By = by, Text = text, Words = words, State = State, Version = Version });
        return StepResult.Done;
    }
}
