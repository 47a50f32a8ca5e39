using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>The agenda or the minutes of the meeting that is meant.</summary>
internal static class AgendaAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (evidence.Chosen.Count == 0)
        {
            return (reading.Kind == QuestionKind.Agenda ? DatedAnswer.For(reading, evidence) : null) ?? NoMeeting(reading);
        }

        // Of several the last past one or the first to come is likelier meant; the others are a button away.
        var meeting = evidence.Chosen.LastOrDefault(meeting => meeting.HasDocument) ?? evidence.Chosen[^1];
        MeetingDocument[] documents = [.. evidence.Documents.Where(document => MeetingAnswer.IsOf(document, meeting, evidence))];
        var minutes = Array.Find(documents, document => document.Kind == DocumentKind.Minutes);
        var agenda = Array.Find(documents, document => document.Kind == DocumentKind.Agenda);
        return (reading.Kind, agenda, minutes) switch
        {
            (QuestionKind.Minutes, _, { } found) => new Reply.Minutes(found, meeting.Minutes ?? MinutesStatus.Unapproved),
            (QuestionKind.Minutes, { } found, null) => new Reply.NotKnown($"Jeg har ikke noget referat af {Wording.Name(found)}{(found.Date < evidence.Today ? $" endnu, selv om mødet var {Danish.SpokenDate.Away(found.Date, evidence.Today)}. Jeg har" : ",")} kun dagsordenen.", null, $"dagsorden {found.Committee} {Wording.Day(found.Date)}"),
            (_, { } found, _) => Items(found, reading),
            (_, null, { } found) => Items(found, reading),
            _ => ToldOnly(meeting, reading, evidence),
        };
    }

    /// <summary>The closed items of a meeting, to a member of its committee; that they are told to nobody else.</summary>
    public static Reply Closed(QuestionReading reading, Evidence evidence)
    {
        (MeetingDocument Document, AgendaItem Item)[] closed = [.. ItemChoice.Chosen(evidence).SelectMany(document => document.Items.Where(item => item.Closed).Select(item => (document, item))).DistinctBy(one => (one.document.Meeting, one.item.Number))];
        return closed.Length == 0
            ? new Reply.NotKnown("Det har jeg ikke noget om: Lukkede punkter viser jeg kun udvalgets egne medlemmer, og kun i vores egen chat.", "På mødets dagsorden står, om der er lukkede punkter.", [.. Meant(reading, evidence)])
            : new Reply.Told(new()
            {
                Text = closed.Length == 1 ? "Ét punkt er lukket:" : $"{closed.Length} punkter er lukkede:",
                Points = [.. closed.Select(one => $"{Wording.Name(one.Document)}, punkt {one.Item.Number}: {one.Item.Title}")],
                Sources = [.. closed.Select(one => one.Document).Distinct().Select(document => Wording.Source(document))],
            });
    }

    private static IEnumerable<string> Meant(QuestionReading reading, Evidence evidence) =>
        evidence.Chosen.Count > 0 ? [$"dagsorden {evidence.Chosen[^1].Key.Committee} {Wording.Day(evidence.Chosen[^1].Key.Date)}"] : reading.Committees.Take(1).Select(committee => $"dagsorden {committee}");

    private static Reply Items(MeetingDocument document, QuestionReading reading) => reading.Sought == Sought.Number
        ? Wording.Told($"Der er {document.Items.Count} punkter på dagsordenen for {Wording.Name(document)}.", Wording.Source(document))
        : new Reply.Agenda(document);

    private static Reply NoMeeting(QuestionReading reading) => reading.Kind == QuestionKind.Minutes && reading.Period is null
        ? new Reply.NotKnown($"Jeg har ikke noget referat{Wording.In(reading)}.")
        : reading.Period is null ? new Reply.NotKnown($"Jeg har ikke nogen dagsorden{Wording.In(reading)}.", null, [.. reading.Committees.Take(1).Select(committee => $"følg {committee}")])
        : MeetingAnswer.None(reading);

    /// <summary>Another document tells what the meeting was about.</summary>
    private static Reply ToldOnly(KnownMeeting meeting, QuestionReading reading, Evidence evidence)
    {
        var told = meeting.Told;
        var document = told is null ? null : evidence.Documents.FirstOrDefault(document => document.Meeting == told.Meeting && document.Kind == told.Kind);
        if (told is null || document is null || reading.Kind == QuestionKind.Minutes)
        {
            return new Reply.NotKnown($"Jeg har ikke noget {(reading.Kind == QuestionKind.Minutes ? "referat" : "dokument")} fra mødet i {meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}.");
        }

        (MeetingDocument Document, AgendaItem Item, string Sentence)[] all = [.. evidence.Documents.Where(other => other.Date != meeting.Key.Date)
            .SelectMany(other => ToldMeetings.About(other, meeting.Key, evidence.Committees).Select(one => (other, one.Item, one.Sentence))).DistinctBy(one => one.Sentence)];
        AnswerSource[] sources = [.. all.OrderByDescending(one => one.Document.Date).Select(one => Wording.Source(one.Document, one.Item, one.Sentence))];
        return Wording.Told(
            $"Jeg har ikke nogen dagsorden for mødet, men det er sagt om mødet i {meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}:",
            sources.Length > 0 ? sources : [Wording.Source(document, document.Items.FirstOrDefault(item => item.Number == told.Item), told.Sentence)]);
    }
}
