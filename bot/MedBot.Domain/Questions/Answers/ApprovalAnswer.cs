using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Whether minutes are approved: a later meeting of the same committee does that.</summary>
internal static class ApprovalAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        var meeting = reading.Period is null && evidence.Chosen.Count == 0
            ? evidence.Meetings.LastOrDefault(one => one.Over(evidence.Now) && (reading.Committees.Count == 0 || reading.Committees.Contains(one.Key.Committee)))
            : evidence.Chosen.LastOrDefault(one => one.Minutes is not null) ?? (evidence.Chosen.Count > 0 ? evidence.Chosen[^1] : null);
        if (meeting is null)
        {
            return MeetingAnswer.None(reading);
        }

        var taken = evidence.Documents.Where(document => evidence.NameOf(document) == meeting.Key.Committee)
            .SelectMany(document => document.Approvals.Where(approval => approval.Date == meeting.Key.Date).Select(approval => (Document: document, Approval: approval)))
            .OrderByDescending(one => one.Approval.Approved is not null).ThenByDescending(one => one.Document.Date).FirstOrDefault();
        if (reading.Sought == Sought.Reason && taken.Document is null)
        {
            taken = evidence.Documents.Where(document => reading.Committees.Contains(evidence.NameOf(document)))
                .SelectMany(document => document.Approvals.Where(approval => approval.Approved == false).Select(approval => (Document: document, Approval: approval)))
                .OrderByDescending(one => one.Document.Date).FirstOrDefault();
            meeting = taken.Document is null ? meeting : new() { Key = new(meeting.Key.Committee, taken.Approval.Date) };
        }

        var what = $"Referatet fra {meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}";
        if (meeting.Minutes is MinutesStatus.Approved && taken.Approval?.Approved != true)
        {
            return Wording.Told($"Ja. {what} er godkendt.", []);
        }

        if (taken.Document is null || (meeting.Minutes is MinutesStatus.Unapproved && taken.Approval!.Approved == true))
        {
            var own = evidence.Documents.FirstOrDefault(document => MeetingAnswer.IsOf(document, meeting, evidence));
            return Wording.Told($"{what} er endnu ikke godkendt: Jeg har intet senere møde, der godkender det.", own is null ? [] : [Wording.Source(own)]);
        }

        var item = taken.Document.Items.FirstOrDefault(item => item.Title.Contains("referat", StringComparison.OrdinalIgnoreCase)) ?? taken.Document.Items[0];
        var day = Wording.Day(taken.Document.Date);
        return taken.Approval.Approved switch
        {
            true => Wording.Told($"Ja. {what} blev godkendt på mødet den {day}.", Wording.Source(taken.Document, item, item.Decision is { } decision ? Excerpts.Start(decision, 300) : null)),
            false => Wording.Told($"Nej. {what} blev ikke godkendt på mødet den {day}.", Wording.Source(taken.Document, item, item.Decision is { } decision ? Excerpts.Start(decision, 300) : null)),
            null => Wording.Told($"Ikke endnu. {what} er til godkendelse på mødet den {day}.", Wording.Source(taken.Document, item)),
        };
    }
}
