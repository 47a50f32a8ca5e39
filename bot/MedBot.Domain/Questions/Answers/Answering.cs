using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Answers a question from the evidence, by its kind.</summary>
public static class Answering
{
    public static Reply Of(QuestionReading reading, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(evidence);
        return WithStanding(WaysForward.Offered(OtherReading.Offered(NearestAnswer.Checked(FalsePremise.Checked(ByKind(reading, evidence), reading), reading, evidence), reading, evidence), reading, evidence), reading, evidence);
    }

    /// <summary>What comes nearest where no part of the question has an answer; null where nothing does.</summary>
    public static Reply? Nearest(QuestionReading reading, Evidence evidence) => NearestAnswer.For(reading, evidence) is { } nearest ? WithStanding(nearest, reading, evidence) : null;

    /// <summary>Whoever reads what minutes say also reads whether they are approved. An answer about the approval of others would seem to contradict itself.</summary>
    private static Reply WithStanding(Reply reply, QuestionReading reading, Evidence evidence) => reply is Reply.Told(var answer) && reading.Kind is not (QuestionKind.MinutesStatus or QuestionKind.MinutesApproved)
        ? new Reply.Told(answer with { Sources = [.. answer.Sources.Select(source => source with { Status = StatusOf(source.Document, evidence) })] })
        : reply;

    private static MinutesStatus? StatusOf(MeetingDocument document, Evidence evidence) => document.Kind == DocumentKind.Minutes
        ? evidence.Meetings.Of(evidence.NameOf(document)).In(document.Date, document.Date).FirstOrDefault(meeting => meeting.Key.Extraordinary == document.Extraordinary)?.Minutes
        : null;

    private static Reply ByKind(QuestionReading reading, Evidence evidence) =>
        reading.Kind switch
        {
            QuestionKind.Meetings or QuestionKind.MeetingEnd => MeetingAnswer.For(reading, evidence),
            QuestionKind.Agenda or QuestionKind.Minutes => AgendaAnswer.For(reading, evidence),
            QuestionKind.Item => ItemAnswer.ByNumber(reading, evidence),
            QuestionKind.ItemNumber => ItemAnswer.NumberOf(reading, evidence),
            QuestionKind.TimeSetAside => ItemAnswer.TimeSetAside(reading, evidence),
            QuestionKind.Participants => ParticipantsAnswer.All(reading, evidence),
            QuestionKind.Absent => ParticipantsAnswer.Absent(reading, evidence),
            QuestionKind.Presence => ParticipantsAnswer.Presence(reading, evidence),
            QuestionKind.SharedMembers => SharedMembersAnswer.For(reading, evidence),
            QuestionKind.Role => RoleAnswer.For(reading, evidence),
            QuestionKind.Person => PersonAnswer.For(reading, evidence),
            QuestionKind.ElectoralGroup => ElectoralGroupAnswer.For(reading, evidence),
            QuestionKind.MyRepresentative => RepresentativeAnswer.For(evidence),
            QuestionKind.Decision => DecisionAnswer.For(reading, evidence),
            QuestionKind.Attachments => AttachmentsAnswer.For(reading, evidence),
            QuestionKind.AttachmentContent => AttachmentsAnswer.Content(reading, evidence),
            QuestionKind.CaseNumber => CaseAnswer.For(reading, evidence),
            QuestionKind.MinutesStatus => ApprovalAnswer.For(reading, evidence),
            QuestionKind.MinutesApproved => ApprovalAnswer.Of(reading, evidence),
            QuestionKind.Deadline => DeadlineAnswer.For(reading, evidence),
            QuestionKind.ClosedItems => AgendaAnswer.Closed(reading, evidence),
            QuestionKind.Why => ItemAnswer.Why(reading, evidence),
            QuestionKind.Impossible => new Reply.NotKnown(reading.Impossible!),
            QuestionKind.Postponed => ForwardAnswer.Postponed(reading, evidence),
            QuestionKind.NextTime => ForwardAnswer.NextTime(reading, evidence),
            QuestionKind.WhichMeetings => CommitteesAnswer.Meetings(reading, evidence),
            QuestionKind.WhichCommittees => CommitteesAnswer.ThatTookUp(reading, evidence),
            QuestionKind.Dated => DatedAnswer.For(reading, evidence) ?? MeetingAnswer.None(reading),
            QuestionKind.Committees => CommitteesAnswer.All(evidence),
            QuestionKind.Search => SearchAnswer.For(reading, evidence),
            QuestionKind.Private => Declined.PrivateMatter,
            QuestionKind.Order => Declined.Order,
            _ => ContentAnswer.For(reading, evidence),
        };
}
