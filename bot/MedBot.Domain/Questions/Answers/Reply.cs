using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What comes of a question.</summary>
public abstract record Reply
{
    public sealed record Told(Answer Answer) : Reply;

    public sealed record Agenda(MeetingDocument Document) : Reply
    {
        /// <summary>Other meetings that may be meant, as one would ask for them.</summary>
        public IReadOnlyList<string> OtherReadings { get; init; } = [];
    }

    public sealed record Minutes(MeetingDocument Document, MinutesStatus Status) : Reply
    {
        /// <inheritdoc cref="Agenda.OtherReadings"/>
        public IReadOnlyList<string> OtherReadings { get; init; } = [];
    }

    public sealed record Meetings(string Heading, IReadOnlyList<KnownMeeting> Found) : Reply;

    /// <param name="Sentence">What is not known, or is declined.</param>
    /// <param name="WayForward">What can be done instead.</param>
    /// <param name="Instead">Questions that can be answered.</param>
    public sealed record NotKnown(string Sentence, string? WayForward = null, params IReadOnlyList<string> Instead) : Reply
    {
        /// <summary>No document says anything on the matter.</summary>
        public bool NothingFound { get; init; }

        /// <summary>Who may know; null where nobody can be named.</summary>
        public Person? Ask { get; init; }
    }
}
