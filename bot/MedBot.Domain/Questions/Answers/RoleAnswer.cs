using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who holds an office, by the lists of participants.</summary>
internal static class RoleAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        var office = Office(reading.Office!);
        Concept[] about = [.. reading.Topic.Where(concept => !concept.Alternatives.Any(alternative => alternative.Stems.Contains(office)) && Office(concept.Word) != office && concept.Word != reading.Office)];
        MeetingDocument[] newest = [.. evidence.Documents.Concat(evidence.Items.Select(found => found.Document)).Distinct()
            .Where(document => reading.Committees.Count == 0 || reading.Committees.Contains(evidence.NameOf(document)))
            .GroupBy(evidence.NameOf).Select(of => of.MaxBy(document => document.Date)!)];
        (MeetingDocument Document, Participant Person)[] holders = [.. newest.SelectMany(document => document.Participants.Select(person => (Document: document, Person: person)))
            .Where(one => Holds(one.Person, office, about))];
        if (holders.Length == 0 && office == "forperson" && about.Length == 0)
        {
            holders = [.. newest.SelectMany(document => document.Participants.Where(person => Chairs(document, person, evidence)).Select(person => (document, person)))];
        }

        if (holders.Length == 0 && about.Length == 0 && InOrganisation(office, reading, evidence) is { Length: > 0 } members)
        {
            return new Reply.Told(new() { Text = $"{Wording.And([.. members.Select(one => one.Name).Distinct()])}.", Points = [.. members.Select(one => one.Title is { } title ? $"{one.Name}, {title}" : one.Name).Distinct()] });
        }

        if (holders.Length > 0)
        {
            return new Reply.Told(new()
            {
                Text = $"{Wording.And([.. holders.Select(one => one.Person.Name).Distinct()])}.",
                Points = [.. holders.Select(one => $"{one.Person.Name}, {one.Person.Note}").Distinct()],
                Sources = [.. holders.Select(one => one.Document).Distinct().Take(3).Select(document => Wording.Source(document))],
            });
        }

        return ContentAnswer.Named(reading, evidence) ?? ContentAnswer.Nameless(reading, evidence);
    }

    private static Person[] InOrganisation(string office, QuestionReading reading, Evidence evidence) => RoleOf(office) is not { } role ? []
        : [.. evidence.Organisation.Committees.Where(committee => (reading.Committees.Count > 0 ? reading.Committees : evidence.Mine).Contains(committee.Name))
            .SelectMany(committee => evidence.Organisation.MembersOf(committee, evidence.Today, role))];

    private static Role? RoleOf(string office) => office switch
    {
        "forperson" => Role.Chair,
        "naestforperson" => Role.ViceChair,
        "amr" => Role.Safety,
        "tr" => Role.ShopSteward,
        "sekretaer" => Role.Secretary,
        "suppleant" => Role.Substitute,
        _ => null,
    };

    /// <summary>The word of a note that says the office, and all that is asked besides.</summary>
    private static bool Holds(Participant person, string office, Concept[] about)
    {
        var words = DanishText.Words(person.Note ?? "");
        var note = Terms.Of(person.Note);
        return words.Any(word => Office(word) == office || (office is "leder" or "chef" or "direktoer" && word.EndsWith(office, StringComparison.Ordinal)))
            && about.All(concept => concept.Alternatives.Any(alternative => alternative.Strength >= 0.8 && alternative.Stems.All(note.Contains)));
    }

    // "Where no list says forperson, the chair of KommuneMED is the chief executive, acting or not, who puts the items before it."
    private static bool Chairs(MeetingDocument document, Participant person, Evidence evidence) =>
        evidence.NameOf(document).Contains("kommunemed", StringComparison.OrdinalIgnoreCase) && DanishText.Words(person.Note ?? "").Contains("kommunaldirektoer");

    /// <summary>The office under the one name for it.</summary>
    private static string Office(string word) => word switch
    {
        _ when word.StartsWith("naestfor", StringComparison.Ordinal) => "naestforperson",
        _ when word.StartsWith("formand", StringComparison.Ordinal) || word.StartsWith("forperson", StringComparison.Ordinal) => "forperson",
        _ when word.StartsWith("arbejdsmiljoerep", StringComparison.Ordinal) => "amr",
        _ when word.StartsWith("tillidsrep", StringComparison.Ordinal) => "tr",
        _ when word.StartsWith("kommunaldirek", StringComparison.Ordinal) => "kommunaldirektoer",
        _ when word.StartsWith("afdelingschef", StringComparison.Ordinal) => "afdelingschef",
        _ when word.StartsWith("direktoer", StringComparison.Ordinal) => "direktoer",
        _ when word.StartsWith("referent", StringComparison.Ordinal) => "referent",
        _ when word.StartsWith("sekretaer", StringComparison.Ordinal) => "sekretaer",
        _ when word.StartsWith("suppleant", StringComparison.Ordinal) => "suppleant",
        "lederen" or "chefen" => word[..^2],
        _ => word,
    };
}
