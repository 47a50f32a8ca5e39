namespace MedBot.Domain.Meetings;

/// <summary>The post of one meeting's agenda (dagsorden) or minutes (referat): how far it is, and what stands in its channels.</summary>
public sealed class MeetingPost(long meetingId, DocumentKind kind)
{
    public long Id { get; private set; }
    public long MeetingId { get; private set; } = meetingId;
    public DocumentKind Kind { get; private set; } = kind;
    public PostState State { get; private set; }

    /// <summary>When it is posted by itself; UTC.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Id of the newest version that was taken account of.</summary>
    public long? DocumentId { get; private set; }

    /// <summary>Id of the version that stands in the channels.</summary>
    public long? ShownId { get; private set; }

    /// <summary>Of minutes, what approved those that stand in the channels.</summary>
    public string? ShownApproval { get; private set; }

    /// <summary>Ids of the channels that were chosen for it; none means all that the committee has.</summary>
    public IReadOnlyList<string> Channels { get; private set; } = [];

    /// <summary>Counts its changes, so that each is told under a key of its own.</summary>
    public int Revision { get; private set; }

    /// <summary>An agenda came in, or another version of it.</summary>
    /// <param name="document">Id of the version.</param>
    /// <param name="dueAt">When its committee has agendas posted by themselves; null where it is asked.</param>
    public PostStep TakeAgenda(long document, DateTimeOffset? dueAt)
    {
        if (DocumentId == document)
        {
            return PostStep.None;
        }

        DocumentId = document;
        Revision++;
        switch (State)
        {
            case PostState.Posted:
                ShownId = document;
                return PostStep.Update;
            case PostState.Offered or PostState.Scheduled:
                return PostStep.Refresh;
            default:
                (State, DueAt) = (dueAt is null ? PostState.Offered : PostState.Scheduled, dueAt);
                return PostStep.Offer;
        }
    }

    /// <summary>Minutes came in, or what approves them, or it was undone.</summary>
    /// <param name="document">Id of the version.</param>
    /// <param name="approval">What approved them, in a form that differs where something else did; null while they may not be posted.</param>
    public PostStep TakeMinutes(long document, string? approval)
    {
        DocumentId = document;
        var shown = approval is null ? null : (long?)document;
        if (State is PostState.TakenBack || (ShownId, ShownApproval) == (shown, approval))
        {
            return PostStep.None;
        }

        var was = State;
        (State, ShownId, ShownApproval) = (approval is null ? PostState.Waiting : PostState.Posted, shown, approval);
        Revision++;
        return approval is null ? PostStep.Withdraw : was is PostState.Posted ? PostStep.Update : PostStep.Post;
    }

    /// <summary>Whoever keeps the committee's papers says now, or the time has come. False where it is posted.</summary>
    public bool Post()
    {
        if (State is PostState.Posted)
        {
            return false;
        }

        (State, DueAt, ShownId) = (PostState.Posted, null, DocumentId);
        Revision++;
        return true;
    }

    /// <summary>It is posted then; no preview is waited for.</summary>
    public bool Schedule(DateTimeOffset dueAt)
    {
        if (State is PostState.Posted || (State, DueAt) == (PostState.Scheduled, dueAt))
        {
            return false;
        }

        (State, DueAt) = (PostState.Scheduled, dueAt);
        Revision++;
        return true;
    }

    /// <summary>It is not to be posted.</summary>
    public bool Decline()
    {
        if (State is not (PostState.Offered or PostState.Scheduled))
        {
            return false;
        }

        (State, DueAt) = (PostState.Declined, null);
        Revision++;
        return true;
    }

    /// <summary>Chooses among the committee's channels while nothing stands in them; all of them are none.</summary>
    public bool ChooseChannels(IReadOnlyList<string> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (State is not (PostState.Offered or PostState.Scheduled) || Channels.SequenceEqual(channels))
        {
            return false;
        }

        Channels = [.. channels];
        Revision++;
        return true;
    }

    /// <summary>Takes it out of the channels again.</summary>
    public bool TakeBack()
    {
        if (State is not PostState.Posted)
        {
            return false;
        }

        (State, ShownId, ShownApproval) = (PostState.TakenBack, null, null);
        Revision++;
        return true;
    }

    /// <summary>Minutes that were taken back may be posted again, if they are approved.</summary>
    public bool Resume()
    {
        if (State is not PostState.TakenBack)
        {
            return false;
        }

        State = PostState.Waiting;
        return true;
    }
}

public enum PostState
{
    /// <summary>Minutes are there, and are not approved.</summary>
    Waiting,

    /// <summary>Whoever keeps the committee's papers has been asked.</summary>
    Offered,

    /// <summary>Posted by itself when its time comes.</summary>
    Scheduled,
    Posted,
    Declined,

    /// <summary>Stood in the channels, and was replaced by a line that says so.</summary>
    TakenBack,
}

/// <summary>What is to be done when a document came in.</summary>
public enum PostStep
{
    None,

    /// <summary>Ask whoever keeps the committee's papers.</summary>
    Offer,

    /// <summary>Show them the new version in the place of the old one.</summary>
    Refresh,
    Post,

    /// <summary>Another card in the place of the one that stands in the channels.</summary>
    Update,

    /// <summary>A line in its place that says why it is gone.</summary>
    Withdraw,
}
