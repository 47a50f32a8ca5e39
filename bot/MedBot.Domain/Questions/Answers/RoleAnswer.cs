using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who holds an office: the asker's own by the organisation, others by the lists of participants.</summary>
internal static partial class RoleAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        var office = Offices.NameOf(reading.Office!.Replace("-", "", StringComparison.Ordinal));
        // "Den nye" is the one who has the office now, unless the question asks who is to have it.
        Concept[] about = [.. reading.Topic.Where(concept => office is "leder" or "chef" || concept.Stem != "ny").Where(concept => !concept.Alternatives.Any(alternative => alternative.Stems.Contains(office)) && Offices.NameOf(concept.Word) != office && concept.Word != reading.Office && !(office == "medrepraesentant" && concept.Stem.StartsWith("repr", StringComparison.Ordinal)))];
        if (reading.Mine && reading.Committees.Count == 0 && about.Length == 0 && Own(office, evidence) is { } own)
        {
            return own;
        }

        if (OfUnit(office, reading, evidence) is { } ofUnit)
        {
            return ofUnit;
        }

        if (Offices.RoleOf(office) is { } role && office is not ("ftr" or "referent") && SeatNow.Meant(reading, evidence).Where(seat => seat.Member.Roles.Contains(role) && Holds(seat.AsListed, office, about)).ToArray() is { Length: > 0 } seats)
        {
            return ByOrganisation([.. seats.Select(seat => seat.Person).Distinct()], seats.Select(seat => seat.Committee).Distinct().ToArray() is [var only] ? only : null);
        }

        MeetingDocument[] newest = Newest(reading, evidence);
        (MeetingDocument Document, Participant Person)[] holders = Listed(newest, one => Holds(one, office, about));
        // A newer list may have names alone beside one office; who had it before still has it.
        if (holders.Length == 0 && Offices.RoleOf(office) is not null)
        {
            holders = Listed(Newest(reading, evidence, document => Listed([document], one => Holds(one, office, about)).Length > 0), one => Holds(one, office, about));
        }

        if (holders.Length == 0 && office == "tr")
        {
            holders = Listed(newest, one => Holds(one, "ftr", about));
        }

        if (holders.Length == 0 && office == "forperson" && about.Length == 0)
        {
            holders = [.. newest.SelectMany(document => document.Participants.Where(person => Chairs(document, person, evidence)).Select(person => (document, person)))];
        }

        if (holders.Length == 0 && about.Length == 0 && InOrganisation(office, reading, evidence) is { Length: > 0 } members)
        {
            return ByOrganisation([.. members.Distinct()], null);
        }

        // Who acts in an office until it is filled is not the one it was filled with.
        if (holders.Length > 0 && Filled().IsMatch(reading.Folded) && holders.All(one => Acting().IsMatch(one.Person.Note ?? "")))
        {
            return new Reply.NotKnown($"Det fremgår ikke, hvem der er ansat: {Wording.And([.. holders.Select(one => ParticipantsAnswer.Shown(one.Person, evidence)).Distinct()])}, har det for nu.");
        }

        return holders.Length > 0 ? Told(holders, evidence) : (about.Length == 0 ? InText(office, reading, evidence) : null) ?? ContentAnswer.Named(reading, evidence) ?? ContentAnswer.Nameless(reading, evidence);
    }

    /// <summary>Where no list says it, a text may: <c>næstforperson Birgit Holm orienterede</c>.</summary>
    private static Reply.Told? InText(string office, QuestionReading reading, Evidence evidence)
    {
        foreach (var ranked in Passages.PassageRanking.Rank(reading, evidence).Where(ranked => ranked is { OfCommittee: true, InPeriod: true, Passage: { Withheld: false, Row: null } }))
        {
            foreach (var sentence in ranked.Passage.Sentences)
            {
                if (NamedBehind().Matches(sentence).FirstOrDefault(match => Offices.NameOf(DanishText.Fold(match.Groups["office"].Value)) == office) is { } named)
                {
                    return Wording.Told($"{named.Groups["name"].Value}.", Wording.Source(ranked.Passage.Document, ranked.Passage.Item, sentence));
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?<office>\p{L}{2,}),? (?<name>\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+)+)")]
    private static partial Regex NamedBehind();

    /// <summary>The newest list of each committee that is meant says who is in office; one of mere names says nothing.</summary>
    internal static MeetingDocument[] Newest(QuestionReading reading, Evidence evidence) => Newest(reading, evidence, document => document.Participants.Any(person => person.Note is not null));

    /// <summary>The newest list of each committee that tells what is asked; where none does, the newest.</summary>
    internal static MeetingDocument[] Newest(QuestionReading reading, Evidence evidence, Func<MeetingDocument, bool> tells) =>
        [.. evidence.Documents.Concat(evidence.Items.Select(found => found.Document)).Distinct()
            .Where(document => reading.Committees.Count == 0 || reading.Committees.Contains(evidence.NameOf(document)))
            .Where(document => reading.Period is not { Unit: PeriodUnit.Day } || evidence.Chosen.Count == 0 || evidence.Chosen.Any(meeting => MeetingAnswer.IsOf(document, meeting, evidence)))
            .GroupBy(evidence.NameOf).Select(of => of.Where(tells).MaxBy(document => document.Date) ?? of.MaxBy(document => document.Date)!)];

    private static (MeetingDocument Document, Participant Person)[] Listed(MeetingDocument[] documents, Func<Participant, bool> fits) =>
        [.. documents.SelectMany(document => document.Participants.Concat(document.Officers ?? []).Concat(document.Absent ?? []).Where(fits).DistinctBy(person => person.Name).Select(person => (document, person)))];

    private static Reply.Told Told((MeetingDocument Document, Participant Person)[] holders, Evidence evidence) => new(new()
    {
        Text = $"{Wording.And([.. holders.Select(one => one.Person.Name).Distinct()])}.",
        Points = holders.Select(one => one.Document.Committee).Distinct().Count() == 1
            ? [.. holders.Select(one => ParticipantsAnswer.Shown(one.Person, evidence)).Distinct()]
            : [.. holders.GroupBy(one => one.Person.Name).Select(same => $"{ParticipantsAnswer.Shown(same.First().Person, evidence)} ({Wording.And([.. same.Select(one => one.Document.Committee).Distinct()])})")],
        Sources = [.. holders.Select(one => one.Document).Distinct().Take(3).Select(document => Wording.Source(document))],
    });

    /// <summary>The one nearest to the asker; null where the office is none of a committee's and no leader's.</summary>
    private static Reply? Own(string office, Evidence evidence)
    {
        var leader = office is "leder" or "chef";
        if (!leader && Offices.RoleOf(office) is null)
        {
            return null;
        }

        if (evidence.Asker.Person is not { } person)
        {
            return new Reply.NotKnown("Jeg kan ikke finde dig i organisationen, så jeg ved ikke, hvor du hører til.", "HR kan skrive dig ind.");
        }

        var (committee, holders) = leader
            ? (null, evidence.Organisation.LeadersOf(person, evidence.Today))
            : evidence.Organisation.HoldersNear(person, Offices.RoleOf(office)!.Value, evidence.Today);
        return holders.Count == 0
            ? new Reply.NotKnown(leader ? "Jeg ved ikke, hvem din leder er: Det fremgår ikke af organisationen." : "Det ved jeg ikke: Ingen har det hverv, der hvor du hører til.", "HR kan hjælpe videre.")
            : ByOrganisation(holders, committee);
    }

    /// <summary>The holders in the committee that covers a unit or department that the question names; null where it covers other units too, and nobody of this one holds the office.</summary>
    private static Reply.Told? OfUnit(string office, QuestionReading reading, Evidence evidence) =>
        reading.Committees.Count == 0 && Offices.RoleOf(office) is { } role && evidence.Organisation.UnitIn(reading.Folded) is var (department, unit)
        && evidence.Organisation.HoldersNear(department, unit, role, evidence.Today) is { Committee: { } committee, Holders: [var first, ..] holders }
        && (unit is null || first.Unit == unit || committee.Units.Contains(unit)) ? ByOrganisation(holders, committee) : null;

    private static Reply.Told ByOrganisation(IReadOnlyList<Person> holders, Committee? committee) => new(new()
    {
        Text = $"{Wording.And([.. holders.Select(one => one.Name)])}{(committee is null ? "" : $" ({committee.Name})")}.",
        Points = [.. holders.Select(Shown)],
        People = holders,
        ByOrganisation = true,
    });

    private static string Shown(Person person) => string.Join(", ", new[] { person.Name, person.Title, person.Unit }.OfType<string>());

    private static Person[] InOrganisation(string office, QuestionReading reading, Evidence evidence) => Offices.RoleOf(office) is not { } role ? []
        : [.. evidence.Organisation.Committees.Where(committee => (reading.Committees.Count > 0 ? reading.Committees : evidence.Mine).Contains(committee.Name))
            .SelectMany(committee => evidence.Organisation.MembersOf(committee, evidence.Today, role))];

    /// <summary>The word of a note that says the office, and all that is asked besides.</summary>
    internal static bool Holds(Participant person, string office, IReadOnlyList<Concept> about)
    {
        // "Arbejdsmiljørepræsentant Uffe Holm": the office may stand before the name.
        var words = DanishText.Words($"{person.Name} {person.Note}");
        var note = Terms.Of(person.Name, person.Note);
        return words.Any(word => Offices.NameOf(word) == office || (office is "leder" or "chef" or "direktoer" && word.EndsWith(office, StringComparison.Ordinal)))
            && about.All(concept => concept.StandsIn(note, 0.8));
    }

    [GeneratedRegex(@"^(?!.*\bkonst).*\b(bliver|blev|er) (den |det |der )?(nye?|ansat)\b")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\b(konst|fung)", RegexOptions.IgnoreCase)]
    private static partial Regex Acting();

    // "Where no list says forperson, the chair of KommuneMED is the chief executive, acting or not, who puts the items before it."
    private static bool Chairs(MeetingDocument document, Participant person, Evidence evidence) =>
        evidence.NameOf(document).Contains("kommunemed", StringComparison.OrdinalIgnoreCase) && DanishText.Words(person.Note ?? "").Contains("kommunaldirektoer");
}
