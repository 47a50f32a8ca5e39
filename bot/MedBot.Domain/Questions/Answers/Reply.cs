using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What comes of a question.</summary>
public abstract record Reply
{
    public sealed record Told(Answer Answer) : Reply;

    public sealed record Agenda(MeetingDocument Document) : Reply;

    public sealed record Minutes(MeetingDocument Document, MinutesStatus Status) : Reply;

    public sealed record Meetings(string Heading, IReadOnlyList<KnownMeeting> Found) : Reply;

    /// <param name="Sentence">What is not known, or is declined.</param>
    /// <param name="WayForward">What can be done instead.</param>
    /// <param name="Instead">Questions that can be answered.</param>
    public sealed record NotKnown(string Sentence, string? WayForward = null, params IReadOnlyList<string> Instead) : Reply;
}
