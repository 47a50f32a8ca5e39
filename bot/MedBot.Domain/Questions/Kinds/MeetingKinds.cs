using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>Questions about a meeting as a whole: when it is, what it takes up, what it decided. What is none of these asks for a fact.</summary>
internal static partial class MeetingKinds
{
    public static QuestionReading Read(QuestionReading reading, FoldedText text)
    {
        var meeting = reading.Committees.Count > 0 || reading.Period is not null;
        if (reading.Period is { } when && (when.Unit <= PeriodUnit.Week || (when.Unit == PeriodUnit.Month && reading.Topic.Any(concept => Deadline().IsMatch(concept.Word)))) && reading.Topic.Count > 0 && WhatIsDue().IsMatch(text) && reading.Topic.All(concept => Due().IsMatch(concept.Word)))
        {
            return reading with { Kind = QuestionKind.Dated, Sure = 0.85, Topic = [] };
        }

        if (MeetingEnd().IsMatch(text) && !reading.Countdown && meeting && reading.Topic.All(concept => Ending().IsMatch(concept.Word)))
        {
            return reading with { Kind = QuestionKind.MeetingEnd, Sure = 0.95, Topic = [] };
        }

        // The hour asked of a committee and a day is that of its meeting.
        if (reading is { Committees.Count: > 0, Period.Unit: PeriodUnit.Day } && (reading.Sought == Sought.Time || (reading.Sought == Sought.Place && WhereToGo().IsMatch(text))))
        {
            return reading with { Kind = QuestionKind.Meetings, Sure = 0.85, Topic = [] };
        }

        var isOff = MeetingIsOff().Match(text);
        var off = isOff.Success;
        var held = Meeting().IsMatch(text);
        var papers = Agenda().IsMatch(text) || Minutes().IsMatch(text) || HeldAbout().IsMatch(text);
        var bare = reading with { Topic = [.. reading.Topic.Where(concept => !MeetingWord().IsMatch(concept.Word) && !(off && OffWord().IsMatch(concept.Word)) && !(papers && Bringing().IsMatch(concept.Word)) && !(reading.Mine && OwnPlace().IsMatch(concept.Word)) && !(held && concept.Word.StartsWith("adresse", StringComparison.Ordinal)) && !(reading is { Sought: Sought.Place or Sought.Time or Sought.Date or Sought.Weekday, Period.Unit: PeriodUnit.Day } && Leaders().IsMatch(concept.Word)))] };
        // "Hvilken dag er det, X træder i arbejde igen?": verbs that tell little beside a committee.
        var noTopic = bare.Topic.Count == 0 || (reading is { Committees.Count: > 0, Sought: Sought.Date or Sought.Weekday or Sought.Time } && bare.Topic.All(concept => concept.Common));
        bare = noTopic ? bare with { Topic = [] } : bare;
        if (noTopic && off && meeting)
        {
            return bare with { Kind = QuestionKind.Meetings, Sure = 0.9, Off = isOff.Groups["cancelled"].Success ? "aflyst" : "flyttet" };
        }

        if (noTopic && Decision().IsMatch(text) && text.Value.IndexOf(" om ", StringComparison.Ordinal) is >= 0 and var about)
        {
            return reading with { Kind = QuestionKind.Decision, Sure = 0.7, Topic = [.. reading.Minor.Where(concept => concept.Word.Length > 3 && text.Value.IndexOf(concept.Word, about, StringComparison.Ordinal) >= 0)] };
        }

        if ((noTopic || reading.Extraordinary) && Agenda().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Agenda, Sure = 0.9 };
        }

        if (noTopic && Minutes().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Minutes, Sure = 0.9, Tense = Tense.Past };
        }

        if (noTopic && meeting && HeldAbout().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Agenda, Sure = 0.85 };
        }

        // Why there was a meeting that day is what is told of it.
        if (noTopic && reading is { Sought: Sought.Reason, Committees.Count: > 0, Period.Unit: PeriodUnit.Day })
        {
            return bare with { Kind = QuestionKind.Agenda, Sure = 0.8 };
        }

        if (reading is { Extraordinary: true, Committees.Count: > 0, Sought: Sought.Date or Sought.Time or Sought.Place or Sought.Weekday } && held)
        {
            return reading with { Kind = QuestionKind.Meetings, Sure = 0.85, Topic = [] };
        }

        // How and why a meeting is called, or what it costs, is no question about its day.
        if (noTopic && reading.Sought is Sought.Manner or Sought.Reason or Sought.Money or Sought.Frequency)
        {
            return reading with { Topic = [.. reading.Topic, .. reading.Minor.Where(IsContent)] };
        }

        if (noTopic && (meeting || held))
        {
            return bare with { Kind = QuestionKind.Meetings, Sure = meeting ? 0.9 : 0.7 };
        }

        if (noTopic && reading.Topic.Count == 0)
        {
            reading = reading with { Topic = [.. reading.Minor.Where(IsContent)] };
        }

        if (reading.Extraordinary)
        {
            reading = reading with { Topic = [.. reading.Topic, .. reading.Minor.Where(concept => concept.Word.StartsWith("ekstra", StringComparison.Ordinal))] };
        }

        return Decision().IsMatch(text) && !OneMay().IsMatch(text) ? reading with { Kind = QuestionKind.Decision, Sure = 0.7, Topic = reading.Topic.Where(concept => !Outcome().IsMatch(concept.Word)).ToArray() is { Length: > 0 } topic ? topic : reading.Topic } : WithoutVerbsOfTime(reading);
    }

    /// <summary>Whether a message asks what a meeting takes up.</summary>
    internal static bool AsksAgenda(FoldedText text) => Agenda().IsMatch(text);

    internal static bool IsOfMeeting(Concept concept) => MeetingWord().IsMatch(concept.Word);

    /// <summary>How decisions are made is none of them.</summary>
    [GeneratedRegex(@"\bhvad skal der til for at\b|\b(man (kan|maa|skal)|(kan|maa|skal) man) (\w+ )?(vedtage|beslutte|aftale|godkende)\b")]
    private static partial Regex OneMay();

    /// <summary>"Hvornår slutter ordningen?": the verb says which of its days is sought.</summary>
    private static QuestionReading WithoutVerbsOfTime(QuestionReading reading) =>
        reading.Sought is Sought.Date or Sought.Number && reading.Topic.Where(concept => !VerbOfTime().IsMatch(concept.Word)).ToArray() is { Length: > 0 } topic && topic.Length < reading.Topic.Count
            ? reading with { Topic = topic, Minor = [.. reading.Minor, .. reading.Topic.Except(topic).Where(concept => concept.Known)] }
            : reading;

    /// <summary>"Møder i Hovedudvalget 2028": where nothing else is spoken of, a year says when.</summary>
    public static QuestionReading WithYear(QuestionReading reading) =>
        reading.Period is null && reading.Topic.Where(concept => concept.IsYear).ToArray() is [var year] && reading.Topic.All(concept => concept == year || MeetingWord().IsMatch(concept.Word))
            ? reading with { Period = Stretches.Year(int.Parse(year.Word, CultureInfo.InvariantCulture)) with { YearNamed = true }, Topic = [.. reading.Topic.Where(concept => concept != year)] }
            : reading;

    private static bool IsContent(Concept concept) => concept.Word.Length > 3 && !concept.Word.StartsWith("hv", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(slutter|sluttede|slut|sluttidspunkt|sluttid|faerdig\w*|varer|varede|varighed|laenge|ender|hvor lang|gaar? hjem|har fri|hvor mange timer tager)\b")]
    private static partial Regex MeetingEnd();

    /// <summary>Asks what came of a matter; the word itself is no topic.</summary>
    [GeneratedRegex(@"^(stemt|stilling|lukket|sluttede|vilje|enighed|valgte|forslaget|ned|igennem|nedstemt|bevilget|enden|enige?|peger|pegede|peget|enedes|endte?|udfald\w*|resultatet|konklusion\w*|landede|faldt|afgjort|afgoerelse\w*|bestemte?|loesning(en)?|mulighed(en)?)$")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^(koerer|koerte|loeber|loeb|slutte[rt]?|sluttede|stopper|udloeber|ophoerer|starte[rt]?|startede|begynde[rt]?|begyndte|gaelder|gjaldt|varede?|varer|traeder|traadte|faerdig\w*|klart?|klare)$")]
    private static partial Regex VerbOfTime();

    /// <summary>Takes a meeting to be cancelled or moved, or asks whether it is.</summary>
    [GeneratedRegex(@"\b(moede\w*|kalender\w*|med|udvalg\w*|ª)\b?.*\b((?<cancelled>aflys\w*|sloejf\w*|annuller\w*|droppe[st]?|droppet|ikke til noget)|flytte[st]?|flyttet|rykket|rykkes|udskudt|udsat)\b|\b((?<cancelled>aflys\w*|sloejf\w*|annuller\w*)|flyttet|flyttede|rykket)\b.*\bmoede\w*")]
    private static partial Regex MeetingIsOff();

    [GeneratedRegex(@"\b(vi|jeg|man) skal (hen|vaere)\b|\bskal (vi|jeg|man) (hen|vaere)\b")]
    private static partial Regex WhereToGo();

    /// <summary>Asks to be given a paper.</summary>
    [GeneratedRegex(@"^(giv|send|hent|laese?|opsummer\w*|resumer\w*|sammenfat\w*|mail|print|udskriv|mangler?|menuen|programmet|aabn\w*|resume\w*|sammendrag\w*|ridse|opridse?|fylder|tiden|fremme|hinanden)$")]
    private static partial Regex Bringing();

    /// <summary>Whoever meets that day.</summary>
    [GeneratedRegex(@"^(chefer(ne)?|ledere?(ne)?|medarbejder(e|ne|siden)?|repraesentanter(ne)?)$")]
    private static partial Regex Leaders();

    /// <summary>"Hos os på centret": the asker's own place.</summary>
    [GeneratedRegex(@"^(centre?t|centeret|skolen|afdelingen|enheden|institutionen|plejehjemmet|arbejdspladsen|stedet|huset|kontoret)$")]
    private static partial Regex OwnPlace();

    [GeneratedRegex(@"^(ikke$|noget$|aflys|sloejf|annuller|droppe|flytte|rykke|udskud|udsat|skrevet|skrev|noteret)")]
    private static partial Regex OffWord();

    [GeneratedRegex(@"\bhvad\b|\bhvilke\b|\b(frist|deadline)")]
    private static partial Regex WhatIsDue();

    [GeneratedRegex(@"^(frist|deadline)")]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^(frist\w*|deadline\w*|naas?|naaet|sker|skete|ske|klar(t|e)?|faerdig\w*|opgave\w*|begivenhed\w*)$")]
    private static partial Regex Due();

    [GeneratedRegex(@"^(hjem$|fri$|timer$|slut|faerdig|var|ender|ende|laenge|lang|tid|\p{L}*moede)")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(moed|sat$|moede(t|r|rne|s|ts|rs)?|moede(lokale|sted|tid|dag|dato)\w*|moedt\w*|ses|hold(t|er|es|te)?|held|afhold\w*|afvikl\w*|planla\w*|sad|start\w{0,3}|begynd\w{0,3}|indkald\w*|dag(e|en|ene)?|ekstraord\w*|ord|ordinaer\w*|sted(et)?|lokale(t)?|rum(met)?|klok\w*|tid(en|spunkt\w*)?|ugedag\w*|dato\w*|hus(et)?|bygning\w*|etage\w*|kalender\w*|emne(t|r|rne)?|program(met)?|indhold(et)?|aften(en)?|morgen(en)?|formiddag(en)?|eftermiddag(en)?|samle(s|t)?|foregaa\w*|vende[rs]?|tapetet|bordet|sket|skete|sker|tema(er|et|erne)?|faldt|vente|(hoved|dagsordens)?punkter(ne)?|punktoversigt\w*)$")]
    private static partial Regex MeetingWord();

    [GeneratedRegex(@"\b(dagsorden\w*|dagsordner|emner|emnerne|(hoved|dagsordens)?punkter(ne)?|punktoversigt\w*|program\w*)\b|\bhvad (staar|er|var|kommer|skal|tager|tages|fylder).*\b(paa|op|droefte\w*|tale\w*|behandle\w*|snakke\w*|vende\w*|igennem|tapetet|bordet|menuen)\b|\bhvad bliver der (taget|talt|snakket|droeftet|behandlet)\b|\b(moedes|samles) om\b|\bse hvad der (er|staar|skal)\b|\bhvad (vi|i|de|man|der) skal (igennem|naa|vende|behandle\w*|droefte\w*|(snakke|tale)s?( om)?)\b|\bhvilke (sager|emner|punkter|ting) (skal|er|var|kommer|tages|tager)\b")]
    private static partial Regex Agenda();

    [GeneratedRegex(@"\breferat\w*\b|\bskrevet ned\b|\b(opsummer|resume|sammenfat|sammendrag)\w*\b.*\b(moede\w*|ª)")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bhvad\b.*\b(handlede|handler|drejede|droeftede|droeftet|droefter|talte|snakkede|besluttede|besluttet|beslut\w*|aftalte|aftalt|sket|skete|sagt|sagde|vedtog|vedtaget|konklud\w*|naaede|behandlede|behandlet|tog|kom|talt|snakket|ud paa|brugte|lavet|lavede|vende|vendt|oppe)\b")]
    private static partial Regex HeldAbout();

    [GeneratedRegex(@"\b(moed|moede\w*|samles|kalender\w*|ses|naeste gang)\b")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(beslut(?!ningsk|ningsg|ningsp|ningst)\w*|blev\b.* enige om|vedtag\w*|vedtog|aftal(t|te|tes|es)|aftaler|afgjort|afgoer\w*|konklu\w*|enedes|endt|endte|enden|sagt (ja|nej)|faldt ud|landede|ja eller nej|stoettede|anbefalede|godkendt\w*|bestem(t|te|mer|me|tes)|udfald\w*|resultat\w*)\b|\b(ku|kunne) (de|vi|i|udvalget) (ikke )?blive enige om\b|\btog (de|vi|i|man|udvalget) stilling til\b|\benighed om\b|\blukket en aftale\b|\bfaldt det ud\b|\bsluttede det med\b|\bfik .* deres vilje\b|\b(stemt (ned|igennem)|nedstemt)\b|\bfik (vi|i|de) .*\bbevilget\b|\bhvad (sagde|mente|svarede|bad|anmodede|opfordrede|ville|oenskede|oensker|indstillede|valgte) (ª|udvalget|vi|de|i)|\bhvad blev det til\b|\b(fik|faar|har)\b.* lov (til )?at\b|\bblev .+ til noget\b|\bkom (der )?(noget )?ud af\b|\b(fik|faar) .*\b(ja|nej|afslag|groent lys) (til|paa)\b|\b(naaede|kom)\b.*\bfrem til\b|\bgik .*\bigennem\b|\bhvad (skete|er sket|skete der|er der sket|blev) (der )?(med|af|ud af)\b|^\W*(blev|er) .*\b(aendret|indfoert|haevet|nedsat|afskaffet|bevilget|oprettet)\W*$|\bhvad (goer|gjorde|har) (ª|vi|de|i|udvalget)\b.*\b(ved|gjort)\b|\bhvad (goer|gjorde) (ª|vi|de|i|udvalget) +(nu )?(med|omkring)\b|\bhvilke[nt]? \w+ (valgte|blev valgt|blev der valgt|pegede)\b")]
    private static partial Regex Decision();
}
