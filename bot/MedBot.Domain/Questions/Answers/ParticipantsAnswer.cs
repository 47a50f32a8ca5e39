using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who takes part in a meeting, who is absent, and whether a person was there.</summary>
public static partial class ParticipantsAnswer
{
    internal static Reply All(QuestionReading reading, Evidence evidence)
    {
        if (AsksForMembers().IsMatch(reading.Folded) && SeatNow.Meant(reading, evidence) is [var first, ..] seats && seats.All(seat => seat.Committee == first.Committee))
        {
            return new Reply.Told(new()
            {
                Text = $"{seats.Count} sidder i {first.Committee.Name} i dag:",
                Points = [.. seats.Select(seat => Shown(seat.AsListed, evidence))],
                ByOrganisation = true,
            });
        }

        if (Document(evidence) is not { } document)
        {
            return evidence.Chosen.Count == 0 ? MeetingAnswer.None(reading) : NoList(evidence);
        }

        var absent = AbsentFrom(document).ToLookup(one => document.Participants.Any(other => SamePerson(other, one)));
        var (listed, others) = (absent[true].ToArray(), absent[false].ToArray());
        return document.Participants.Count == 0 ? NoList(evidence) : new Reply.Told(new()
        {
            Text = $"{document.Participants.Count} personer står på deltagerlisten for {Wording.Name(document)}{(listed.Length > 0 ? $", heraf {listed.Length} med afbud" : "")}{(others.Length > 0 ? $", og {others.Length} er fraværende" : "")}:",
            Points = [.. document.Participants.Select(one => Shown(one, evidence) + (listed.Any(other => SamePerson(other, one)) ? " (fraværende)" : "")), .. others.Select(one => Shown(one, evidence) + " (fraværende)")],
            Sources = [Wording.Source(document)],
        });
    }

    internal static Reply Absent(QuestionReading reading, Evidence evidence)
    {
        if (Document(evidence) is not { } document)
        {
            return evidence.Chosen.Count == 0 ? MeetingAnswer.None(reading) : NoList(evidence);
        }

        var absent = AbsentFrom(document);
        return absent.Count == 0
            ? Wording.Told($"Der er ikke noteret afbud eller fravær ved {Wording.Name(document)}.", Wording.Source(document))
            : new Reply.Told(new() { Text = $"Fraværende ved {Wording.Name(document)}: {Wording.And([.. absent.Select(one => one.Name)])}.", Sources = [Wording.Source(document)] });
    }

    /// <summary>What the lists say of those who are absent, with those who sent apologies by the bot.</summary>
    /// <param name="listed">The answer by the lists; it may be of an earlier meeting, where this one has no list.</param>
    public static Reply WithApologies(Reply listed, KnownMeeting meeting, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (names.Count == 0)
        {
            return listed;
        }

        var where = $"{meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}";
        var sent = $"{Wording.And([.. names.Order(StringComparer.Create(new("da-DK"), ignoreCase: true))])} har meldt afbud til {where} her hos mig.";
        return listed is Reply.Told({ Sources: [var source, ..] } answer) && source.Document.Date == meeting.Key.Date && !answer.Text.StartsWith("Der er ikke", StringComparison.Ordinal)
            ? new Reply.Told(answer with { Text = $"{answer.Text} {sent}" })
            : Wording.Told(sent);
    }

    internal static Reply Presence(QuestionReading reading, Evidence evidence)
    {
        if (Document(evidence) is not { } document)
        {
            return evidence.Chosen.Count == 0 ? MeetingAnswer.None(reading) : NoList(evidence);
        }

        // Why somebody was away is nobody's business.
        if (reading.Sought == Sought.Reason)
        {
            return Declined.PrivateMatter;
        }

        var past = document.Date < evidence.Today || (document.Date == evidence.Today && document.Start < TimeOnly.FromDateTime(evidence.Now));
        Participant[] meant = [.. document.Participants.Concat(AbsentFrom(document)).DistinctBy(one => one.Name).Where(one => reading.Office is { } title ? one.Note is { } note && DanishText.Stems(title).All(DanishText.Stems(note).Contains) : IsNamed(one.Name, reading.Names))];
        if (meant.Length == 0 && reading.Office is not null)
        {
            return new Reply.NotKnown($"Det kan jeg ikke finde: Ingen med den titel står på deltagerlisten for {Wording.Name(document)}.");
        }

        if (meant.Length == 0)
        {
            var name = string.Join(' ', reading.Names.Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            return Wording.Told($"Nej, {name} står ikke på deltagerlisten for {Wording.Name(document)}.", Wording.Source(document));
        }

        return Wording.Told(string.Join(" ", meant.Select(one => AbsentFrom(document).Any(other => SamePerson(other, one))
            ? $"Nej, {one.Name} er noteret som fraværende ved {Wording.Name(document)}."
            : $"Ja, {one.Name} {(past ? "var på deltagerlisten" : "står på deltagerlisten")} for {Wording.Name(document)}.")), Wording.Source(document));
    }

    internal static bool IsNamed(string person, IReadOnlyList<string> parts)
    {
        var words = DanishText.Words(person);
        return parts.Count > 0 && parts.All(words.Contains);
    }

    /// <summary>Name and note; the electoral group with its union is told to one person alone.</summary>
    internal static string Shown(Participant participant, Evidence evidence) =>
        NoteFor(participant, evidence) is { } note ? $"{participant.Name}, {note}" : participant.Name;

    /// <summary>The note without its electoral group and unions, where others read along.</summary>
    internal static string? NoteFor(Participant participant, Evidence evidence)
    {
        if (participant.Note is not { } note || evidence.Personal)
        {
            return participant.Note;
        }

        UnionNames unions = new(evidence.Organisation);
        return string.Join(", ", note.Split(", ").Where(part => !unions.AreIn(part))) is { Length: > 0 } left ? left : null;
    }

    internal static MeetingDocument? Document(Evidence evidence) => ItemChoice.Chosen(evidence).OrderByDescending(document => document.Date).FirstOrDefault();

    private static List<Participant> AbsentFrom(MeetingDocument document) => [.. (document.Absent ?? []).Concat(document.Items.SelectMany(item => item.Absent)).DistinctBy(one => one.Name)];

    private static bool SamePerson(Participant left, Participant right) => left.Name == right.Name;

    private static Reply.NotKnown NoList(Evidence evidence) =>
        new Reply.NotKnown($"Det ved jeg ikke: Jeg har ingen deltagerliste fra mødet i {evidence.Chosen[^1].Key.Committee} den {Wording.Day(evidence.Chosen[^1].Key.Date)}.");

    /// <summary>Who belongs to a committee, not who comes to a meeting.</summary>
    [GeneratedRegex(@"^(?!.*\bmoede).*\b(sidder|medlem\w*|bestaar|hvem er (med )?i)\b")]
    private static partial Regex AsksForMembers();
}
