using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Facts and figures out of texts and tables.</summary>
internal static partial class ContentAnswer
{
    // So long before something else tells when only where it is just that which is asked.
    private const double Whole = 0.45;
    // A row names what it is about by the heads of its columns.
    private const double InRow = 0.6;

    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (MeetingThere(reading, evidence) is { } there)
        {
            return AgendaAnswer.For(reading with { Kind = QuestionKind.Agenda, Topic = [] }, evidence with { Chosen = [there] });
        }

        if (reading.Topic.All(concept => concept.Word.All(char.IsAsciiDigit)))
        {
            return Declined.Nothing;
        }

        if (IsOfMeeting(reading, evidence))
        {
            return MeetingAnswer.For(reading with { Topic = [] }, evidence);
        }

        var all = PassageRanking.Rank(reading, evidence);
        if (AttachmentsAnswer.IsAsked(reading, all))
        {
            return AttachmentsAnswer.Content(reading, evidence);
        }

        RankedPassage[] ranked = [.. all.Where(one => one.Passage.Part != ItemPart.Attachments)];
        if (((reading.Sought == Sought.Comparison ? ComparedRows.For(reading, ranked) : null) ?? PairAnswer.For(reading, evidence)) is { } pair)
        {
            return pair;
        }

        if (reading.Topic.Count > 1 && Difference().IsMatch(reading.Folded))
        {
            return OneByOne(reading, evidence);
        }

        if (reading.Committees.Count > 1)
        {
            return Compared(reading, evidence, ranked);
        }

        return Array.Find(ranked, passage => Answers(reading, passage, evidence) && !IsAnyRow(reading, passage, ranked)) is not { } best || IsOfAnotherTime(reading, ranked[0], best) ? Declined.Nothing
            : best.Passage.Withheld ? Declined.TooFew
            : WhichFirm().IsMatch(reading.Folded) && !FirmByName().IsMatch(best.Passage.Said) && best.Sentence is not null ? Unnamed(best)
            : Told(reading, best);
    }

    /// <summary>The hour of a day on which one meeting is, asked by nothing but its place.</summary>
    private static bool IsOfMeeting(QuestionReading reading, Evidence evidence) => reading is { Sought: Sought.Time, Period.Unit: PeriodUnit.Day } && evidence.Chosen is [{ Place: { } place }]
        && Terms.Of(place) is var terms && (reading.Topic.All(concept => concept.Common || concept.StandsIn(terms)) || (OneOrOther().IsMatch(reading.Folded) && reading.Topic.Any(concept => concept.StandsIn(terms))));

    /// <summary>What is taken up on a day, asked by nothing but the meeting's place.</summary>
    private static KnownMeeting? MeetingThere(QuestionReading reading, Evidence evidence) => reading is { Sought: Sought.Any or Sought.List, Period.Unit: PeriodUnit.Day, Topic.Count: > 0 } && Kinds.MeetingKinds.AsksAgenda(new(reading.Folded))
        ? evidence.Chosen.FirstOrDefault(meeting => meeting.Place is { } place && Terms.Of(place) is var terms && reading.Topic.All(concept => concept.Common || Kinds.MeetingKinds.IsOfMeeting(concept) || terms.Contains(concept.Stem) || concept.StandsIn(terms)))
        : null;

    [GeneratedRegex(@"\beller\b")]
    private static partial Regex OneOrOther();

    /// <summary>A sentence that says who holds an office, and speaks of all that is asked; null where there is none.</summary>
    public static Reply? Named(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(passage => !passage.Passage.Withheld && passage.Sentence is { } sentence && reading.Topic.Count > 1 && passage.OfCommittee
            && (passage.Passage.Row is { } row ? passage.Covers.All(cover => cover >= InRow) && SoughtValue.NamesSomebody($"{row.Label} · {passage.Passage.Said}")
                : passage.Covers.All(cover => cover >= 0.95) && SoughtValue.NamesSomebody(sentence))) is { } best ? Told(reading, best) : null;

    /// <summary>An office that somebody holds whose name is not told.</summary>
    public static Reply Nameless(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(passage => passage.Passage.Row is null && !passage.Passage.Withheld && passage.Sentence is { } sentence && Coverage.Holds(reading, passage)
            && passage.Covers.All(cover => cover > 0.7) && !SoughtValue.NamesSomebody(sentence)) is { } best
            ? Unnamed(best)
            : Declined.Nothing;

    /// <summary>What each of the things is between which the difference is asked for.</summary>
    private static Reply OneByOne(QuestionReading reading, Evidence evidence)
    {
        RankedPassage[] each = [.. reading.Topic.Select(concept => reading with { Topic = [concept], General = true })
            .Select(one => PassageRanking.Rank(one, evidence).FirstOrDefault(passage => passage.Passage.Row is null && !passage.Passage.Withheld && passage.Passage.Part != ItemPart.Attachments && Answers(one, passage, evidence))).OfType<RankedPassage>()];
        return each.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = "Det står der om hver:",
            Sources = [.. each.Take(3).Select(passage => Wording.Source(passage.Passage.Document, passage.Passage.Item, Excerpts.Around(passage)))],
        });
    }

    public static bool Answers(QuestionReading reading, RankedPassage ranked, Evidence evidence) =>
        Coverage.Holds(reading, ranked, evidence.Mine.Contains(evidence.NameOf(ranked.Passage.Document))) && (reading.Sought is not (Sought.Number or Sought.Money or Sought.Frequency or Sought.Date or Sought.Comparison or Sought.Person) || SoughtValue.Holds(reading.Sought, Said(reading, ranked.Passage)) != false)
        && !Announces(ranked.Passage)
        && !(reading.Sought == Sought.Number && ranked.Passage.Row is null && CountsThings().IsMatch(reading.Folded) && !ranked.Passage.Sentences.Any(sentence => SoughtValue.Counts(sentence) && (Speaks(reading, sentence) || Excerpts.PointsBack(sentence) || Summing().IsMatch(sentence))))
        && !(reading.Sought is Sought.Number or Sought.Money && OfSomethingElse(reading, ranked))
        && (reading.Sought != Sought.Date || (AsksForDate().IsMatch(reading.Folded) ? SoughtValue.TellsDate(ranked.Passage.Said) : SoughtValue.TellsDay(ranked.Passage.Said)) || ranked.Covers.All(cover => cover >= Whole));

    /// <summary>A figure of one row is none where nothing asked tells it from the other rows of its table.</summary>
    private static bool IsAnyRow(QuestionReading reading, RankedPassage ranked, RankedPassage[] all) =>
        reading is { Sought: Sought.Number or Sought.Money, Committees: [] } && ranked.Passage.Row is { } row && !ComparedRows.Overall().IsMatch(row.Label) && Terms.Of(row.Label) is var label && !reading.Topic.Any(concept => concept.Touches(label))
        && all.Any(other => other != ranked && other.Passage.Row is { } beside && beside.Caption == row.Caption && other.Passage.Item == ranked.Passage.Item && beside.Label != row.Label && Math.Abs(other.Score - ranked.Score) < Alike);

    private const double Alike = 1e-6;

    /// <summary>What speaks of all that is asked tells it of another time: a figure of something else is no answer.</summary>
    private static bool IsOfAnotherTime(QuestionReading reading, RankedPassage first, RankedPassage best) =>
        reading is { Period: not null } && (reading.Sought is Sought.Number or Sought.Money || (reading.Sought == Sought.Any && reading.Period.Unit == PeriodUnit.Season && first.Passage.Row is not null)) && first is { InPeriod: false, OfCommittee: true } && best.Score < first.Score - MuchNearer;

    private const double MuchNearer = 0.25;

    /// <summary>Without the label of who speaks, where the question is not who said it.</summary>
    private static string Said(QuestionReading reading, Passage passage) =>
        reading.Sought == Sought.Person && passage.Row is null && !AsksWhoSaid().IsMatch(reading.Folded) ? Speaker().Replace(passage.Said, "") : passage.Said;

    /// <summary>Only says that a table or a list follows.</summary>
    public static bool Announces(Passage passage) => passage is { Row: null, Sentences.Count: 1 } && passage.Text.TrimEnd() is [.., ':' or ','];

    /// <summary>The figure stands in a sentence that says nothing of what is asked, while another of the paragraph does, and does not point back to it.</summary>
    private static bool OfSomethingElse(QuestionReading reading, RankedPassage ranked)
    {
        if (ranked.Passage.Row is not null || ranked.Passage.Sentences.Count <= 1)
        {
            return false;
        }

        var best = ranked.Sentence!;
        return !Speaks(reading, best) && ranked.Passage.Sentences.Any(sentence => Speaks(reading, sentence)) && (Coverage.AsksLevel().IsMatch(reading.Folded) || (!Excerpts.PointsBack(best) && !Summing().IsMatch(best)));
    }

    /// <summary>"Kurset varer …" speaks of the course that the sentence before it named in full.</summary>
    private static bool Speaks(QuestionReading reading, string sentence) => Terms.Of(sentence) is var terms && reading.Topic.Any(concept => concept.Touches(terms));

    [GeneratedRegex(@"^(Udgift|Pris|Beløb|Tal|Antal|I alt|Samlet|Besparelse|Heraf|Der |Man )")]
    private static partial Regex Summing();

    /// <summary>One answer for each committee.</summary>
    private static Reply Compared(QuestionReading reading, Evidence evidence, IReadOnlyList<RankedPassage> ranked)
    {
        RankedPassage[] best = [.. reading.Committees.Select(committee => ranked.FirstOrDefault(passage => evidence.NameOf(passage.Passage.Document) == committee && !passage.Passage.Withheld && Answers(reading, passage, evidence))).OfType<RankedPassage>()];
        string[] missing = [.. reading.Committees.Where(committee => !best.Any(passage => evidence.NameOf(passage.Passage.Document) == committee))];
        return best.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = missing.Length > 0 ? $"Jeg har ikke noget om det fra {Wording.And(missing)}." : "Det står der hos hver:",
            Points = [.. best.Select(passage => $"{passage.Passage.Document.Committee}: {Shortest(reading, passage)}")],
            Sources = [.. best.Select(passage => Wording.Source(passage.Passage.Document, passage.Passage.Item))],
        });
    }

    public static Reply.Told Told(QuestionReading reading, RankedPassage ranked)
    {
        var best = NamingAnother(reading, ranked);
        if (reading.Sought is Sought.Number or Sought.Money or Sought.Date && best.Passage.Row is null && SoughtValue.Unsettled(Shortest(reading, best)))
        {
            return Wording.Told($"Det fremgår ikke. Der står: {Shortest(reading, best)}", Wording.Source(best.Passage.Document, best.Passage.Item));
        }

        if (AsksForName().IsMatch(reading.Folded) && reading.Sought == Sought.Person && best is { Passage.Row: null, Sentence: { } naming } && SoughtValue.NamesSomebody(naming) && !Speaks(reading, naming)
            && best.Passage.Sentences.ToList().FindIndex(sentence => Speaks(reading, sentence)) is >= 0 and var speaking)
        {
            return Unnamed(best with { Best = speaking });
        }

        if (reading.Sought == Sought.Person && (NamesOnlyTheAsked(reading, best) || NamesOnlyTheSpeaker(reading, best) || (GotIt().IsMatch(reading.Folded) && best is { Passage.Row: null, Sentence: { } said } && !SoughtValue.NamesSomebody(said))
            || (AsksForOne().IsMatch(reading.Folded) && !AsksWhoSaid().IsMatch(reading.Folded) && best is { Passage.Row: null, Sentence: { } about } && !SoughtValue.NamesSomebody(about))))
        {
            return Unnamed(best);
        }

        var shortest = Hedged(reading, best);
        var around = best.Passage.Row is { } row ? row.Caption : (reading.Sought is Sought.Any or Sought.List or Sought.Reason or Sought.Manner ? null : Excerpts.Entry(best)) ?? Excerpts.Around(best);
        return Wording.Told(shortest, Wording.Source(best.Passage.Document, best.Passage.Item, around is null || Wording.Plain(around) == shortest ? null : around));
    }

    /// <summary>What is proposed is not decided, though the question takes it for settled.</summary>
    private static string Hedged(QuestionReading reading, RankedPassage best)
    {
        var sentence = Shortest(reading, best);
        if (AsksForPaper().IsMatch(reading.Folded) && !PaperSays().IsMatch(sentence))
        {
            return $"Det fremgår ikke, hvad der står i den. Der står: {sentence}";
        }

        return reading.Kind is QuestionKind.Content or QuestionKind.Decision && !Proposing().IsMatch(reading.Folded)
            && (Proposal().IsMatch(sentence) || (best.Passage is { Part: ItemPart.Recommendation, Item.Decision: null } && (reading.Tense == Tense.Past || Chosen().IsMatch(reading.Folded))))
            ? $"Det fremgår ikke, at det er besluttet. Der står: {sentence}"
            : sentence;
    }

    /// <summary>"Hvem er stedfortræder for X?": X stands in one sentence, and who it is in another that says the office.</summary>
    private static RankedPassage NamingAnother(QuestionReading reading, RankedPassage best)
    {
        if (reading.Sought != Sought.Person || !NamesOnlyTheAsked(reading, best))
        {
            return best;
        }
        Concept[] others = [.. reading.Topic.Where(concept => !concept.Name)];
        var at = best.Passage.Sentences.ToList().FindIndex(sentence => SoughtValue.Names(sentence).Any(name => !Danish.DanishText.Words(name).Any(reading.Names.Contains))
            && Terms.Of(sentence) is var terms && others.Length > 0 && Array.TrueForAll(others, concept => concept.StandsIn(terms)));
        return at < 0 ? best : best with { Best = at };
    }

    /// <summary>Asked is somebody else than whom the question and the sentence name.</summary>
    private static bool NamesOnlyTheAsked(QuestionReading reading, RankedPassage best) => reading.Names.Count > 0 && best is { Passage.Row: null, Sentence: { } sentence }
        && SoughtValue.Names(sentence) is { Count: > 0 } names
        && names.All(name => Danish.DanishText.Words(name).Any(reading.Names.Contains));

    /// <summary>Who told of it is not whom it is about: what the asked one did stands in what was said.</summary>
    private static bool NamesOnlyTheSpeaker(QuestionReading reading, RankedPassage best) => best is { Passage.Row: null, Sentence: { } sentence }
        && Speaks().Match(sentence) is { Success: true } speaks && speaks.Groups["said"].Value is var said && !SoughtValue.NamesSomebody(said)
        && !AsksWhoSaid().IsMatch(reading.Folded) && !OfTheSpeaker().IsMatch(said)
        && Terms.Of(said) is var terms && reading.Topic.Count > 0 && reading.Topic.All(concept => concept.StandsIn(terms));

    /// <summary>Says something of whoever speaks.</summary>
    [GeneratedRegex(@"\b(hun|han|vi|jeg|de|selv|hendes|hans|vores)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheSpeaker();

    private static Reply.Told Unnamed(RankedPassage best) =>
        new(new() { Text = "Navnet fremgår ikke. Det nærmeste, jeg kan finde, er:", Sources = [Wording.Source(best.Passage.Document, best.Passage.Item, best.Sentence)] });

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+( \p{Lu}[\p{Ll}-]+)+ [^,]+, (at|om|hv\w+) (?<said>.+)$", RegexOptions.Singleline)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\bhvad (hedder|hed)\b")]
    private static partial Regex AsksForName();

    /// <summary>Asks for somebody's name.</summary>
    [GeneratedRegex(@"\bhvem\b.*\b(er|var) det\b.*\b(der|som)\b|\bhvad (hedder|hed)\b")]
    private static partial Regex AsksForOne();

    [GeneratedRegex(@"(?<=^|\n)(AMR|TR|FTR|[ML]|\p{Lu}\p{Ll}+): ")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\bhvem\b.*\b(sagde|sagt|siger|mente|mener|spurgte|spoerger|foreslog|oplyste|fortalte|bemaerkede|paapegede|advarede|bad|lovede|oenskede|naevnte|roste|kritiserede|indroemmede|understregede|tilkendegav|kom med (ide|forslag)\w*|havde ide\w*|svarede|gjorde opmaerksom|synes|syntes|vil|ville|bekymre\w*)\b")]
    private static partial Regex AsksWhoSaid();

    /// <summary>Hours and minutes are no number of things.</summary>
    [GeneratedRegex(@"\bhvor ?mange (?!(timer|minut|min\b|dage|uge|maaned|aar|kvarter|kr|penge|procent|pct))\p{L}")]
    private static partial Regex CountsThings();

    [GeneratedRegex(@"\b(dato|datoen|datoer)\b")]
    private static partial Regex AsksForDate();

    [GeneratedRegex(@"\bforslag(et)? (i høring )?om (at|en|et)\b|\b(overvejer|overvejes) (at|om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\bhvad (konkluder\w*|viser|viste|siger|sagde|indeholder|indeholdt|staar der i) \w*(rapport|notat|redegoerelse|analyse)\w*")]
    public static partial Regex AsksForPaper();

    [GeneratedRegex(@"\b(viser|viste|konkluder\w*|peger|pegede|fremgår|anbefal\w*|skriver|vurder\w*|ifølge)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PaperSays();

    [GeneratedRegex(@"\b(hvilke[nt]|hvad hedder) \w*(firma(et)?|leverandoer(en)?|virksomhed(en)?|bureau(et)?|selskab(et)?)\b")]
    private static partial Regex WhichFirm();

    [GeneratedRegex(@"\b\w*(?i:firma(et)?|leverandør(en)?|virksomhed(en)?|bureau(et)?|selskab(et)?),? (er )?\p{Lu}|\p{L} (af|fra|med|hos) \p{Lu}\w+")]
    private static partial Regex FirmByName();

    /// <summary>Asks who was given a post.</summary>
    [GeneratedRegex(@"\bhvem (fik|har faaet|faar|blev ansat|bliver ansat|er ansat|overtager|overtog)\b.*(stilling|job|post|\p{L}leder|chef)")]
    private static partial Regex GotIt();

    [GeneratedRegex(@"\b(valgte|valgt|prioriterede|svarede|lovede)\b")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"\bforskel")]
    private static partial Regex Difference();

    [GeneratedRegex(@"forslag|foreslaa|overvej|hoering|ville|skal|plan|hvis")]
    private static partial Regex Proposing();

    public static string Shortest(QuestionReading reading, RankedPassage best) =>
        best.Passage.Row is { } row ? RowText.Of(reading, row, best.Passage.Document)
        : Wording.Plain(best.Sentence ?? best.Passage.Text);
}
