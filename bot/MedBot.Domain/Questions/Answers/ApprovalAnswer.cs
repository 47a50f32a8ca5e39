using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Whether minutes are approved: a later meeting of the same committee does that.</summary>
internal static partial class ApprovalAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        var meeting = reading.Period is null && evidence.Chosen.Count == 0
            ? (reading.Committees.Count == 0 ? evidence.Meetings : evidence.Meetings.Of(reading.Committees)).In(DateOnly.MinValue, evidence.Today).LastOrDefault(one => one.Over(evidence.Now))
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

        var when = reading.Sought == Sought.Date;
        var what = $"Referatet fra {meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}";
        if (meeting.Minutes is MinutesStatus.Approved && taken.Approval?.Approved != true)
        {
            return Wording.Told(when ? $"{what} er godkendt. Det fremgår ikke, hvornår." : $"Ja. {what} er godkendt.", []);
        }

        if (taken.Document is null || (meeting.Minutes is MinutesStatus.Unapproved && taken.Approval!.Approved == true))
        {
            var own = evidence.Documents.FirstOrDefault(document => MeetingAnswer.IsOf(document, meeting, evidence));
            var next = evidence.Meetings.Of(meeting.Key.Committee).FirstOrDefault(one => one.Key.Date > meeting.Key.Date && !one.Over(evidence.Now));
            var then = when && next is not null ? $" Det kan blive på næste møde {SpokenDate.Of(next.Key.Date)}, men det står ingen steder." : "";
            return Wording.Told($"{what} er endnu ikke godkendt: Jeg har intet senere møde, der godkender det.{then}", own is null ? [] : [Wording.Source(own)]);
        }

        var item = taken.Document.Items.FirstOrDefault(item => item.Title.Contains("referat", StringComparison.OrdinalIgnoreCase)) ?? taken.Document.Items[0];
        var day = Wording.Day(taken.Document.Date);
        return taken.Approval.Approved switch
        {
            true => Wording.Told($"{(when || AsksForFaults().IsMatch(reading.Folded) ? "" : "Ja. ")}{what} blev godkendt på mødet den {day}.", Wording.Source(taken.Document, item, item.Decision is { } decision ? Excerpts.Start(decision, 300) : null)),
            false => Wording.Told($"Nej. {what} blev ikke godkendt på mødet den {day}.", Wording.Source(taken.Document, item, item.Decision is { } decision ? Excerpts.Start(decision, 300) : null)),
            null => Wording.Told($"{(when ? "" : "Ikke endnu. ")}{what} er til godkendelse på mødet den {day}.", Wording.Source(taken.Document, item)),
        };
    }

    /// <summary>"Ja" would say that there was something wrong.</summary>
    [GeneratedRegex(@"\b(galt|fejl|forkert|rettelser?|indvending\w*|indsigelse\w*|bemaerkning\w*|forbehold)\b")]
    private static partial Regex AsksForFaults();

    /// <summary>Which earlier minutes a meeting approved.</summary>
    public static Reply Of(QuestionReading reading, Evidence evidence)
    {
        if (ItemChoice.Chosen(evidence).OrderByDescending(document => document.Approvals.Count(approval => approval.Approved == true)).FirstOrDefault() is not { } document)
        {
            return MeetingAnswer.None(reading);
        }

        string[] Days(bool? approved) => [.. document.Approvals.Where(approval => approval.Approved == approved).Select(approval => Wording.Day(approval.Date))];
        var (yes, waiting) = (Days(true), Days(null));
        var item = document.Items.FirstOrDefault(item => item.Title.Contains("referat", StringComparison.OrdinalIgnoreCase));
        return yes.Length > 0 ? Wording.Told($"På mødet i {Wording.Name(document)} blev {(yes.Length == 1 ? "referatet" : "referaterne")} fra {Wording.And(yes)} godkendt.", Wording.Source(document, item))
            : waiting.Length > 0 ? Wording.Told($"På mødet i {Wording.Name(document)} er {(waiting.Length == 1 ? "referatet" : "referaterne")} fra {Wording.And(waiting)} til godkendelse.", Wording.Source(document, item))
            : new Reply.NotKnown($"Det fremgår ikke, at {Wording.Name(document)} har godkendt et referat.");
    }
}
