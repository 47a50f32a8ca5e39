using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Kinds;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions;

/// <summary>Reads from a message what it asks: which kind of question, about which committee, meeting, person and topic.</summary>
public static partial class QuestionReader
{
    /// <param name="vocabulary">The words of the stored documents.</param>
    /// <param name="committees">The committees that are known.</param>
    /// <param name="last">What the same conversation asked last; null after some minutes.</param>
    public static QuestionReading Read(Question question, Vocabulary vocabulary, CommitteeNames committees, QuestionReading? last = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(committees);
        var danish = ForeignWords.InDanish(question.Folded);
        var folded = MonthsPaper().Replace(Cues.Spelled(InFull(danish, vocabulary), vocabulary), "$1 $2");
        var named = committees.Find(folded, word => vocabulary.Knows(DanishStem.Of(word)) || StopWords.Contains(word) || Cues.IsFrame(word));
        var reading = Read(question, vocabulary, committees, folded, named, foreign: danish.Value != question.Folded.Value);
        return FollowUp.Complete(AsMeeting(reading) ?? reading, last);

        // "Hvornår mødes biblioteket?": what may be a committee's area is the committee where then a meeting is asked about and nothing else.
        QuestionReading? AsMeeting(QuestionReading asFact) =>
            asFact.Kind is QuestionKind.Content or QuestionKind.Decision or QuestionKind.Item or QuestionKind.Presence && !FollowUp.AsksTheSame(asFact) && committees.Areas(folded, named) is { Count: > 0 } areas
            && Read(question, vocabulary, committees, folded, [.. named.Concat(areas).OrderBy(one => one.Where.Start.Value)], asFact.Foreign) is { Topic.Count: 0 } other
            && OfMeeting.Contains(other.Kind) && (other.Kind != QuestionKind.Meetings || other.Sought is Sought.Date or Sought.Time or Sought.Place or Sought.Weekday)
                ? other : null;
    }

    /// <summary>"Nede i kælderen" is in it.</summary>
    [GeneratedRegex(@"\b(nede|oppe|ovre|henne|omme|ude|inde) (?=(i|paa|hos|ved|fra)\b)")]
    private static partial Regex DownAt();

    /// <summary>Asked of a committee.</summary>
    private static readonly QuestionKind[] OfMeeting =
        [QuestionKind.Meetings, QuestionKind.MeetingEnd, QuestionKind.Agenda, QuestionKind.Minutes, QuestionKind.Participants, QuestionKind.Absent, QuestionKind.MinutesStatus, QuestionKind.MinutesApproved, QuestionKind.Deadline, QuestionKind.ClosedItems];

    private static QuestionReading Read(Question question, Vocabulary vocabulary, CommitteeNames committees, FoldedText folded, IReadOnlyList<NamedCommittee> named, bool foreign)
    {
        var text = Blank(folded, named.Select(committee => committee.Where));
        var periods = AskedPeriods.Read(text, question.Today);
        var rest = HeldHowOften().Replace(Blank(text, periods.Where(IsWhen).Select(period => period.Where)), "moedes ");
        rest = DownAt().Replace(SoughtLast().Replace(ComesTogether().Replace(rest, "moedes "), ""), "");
        var many = SoMany().Match(rest);
        string[] words = [.. DanishText.Words(Degree().Replace(Changed().Replace(NumberedItem().Replace(LastItem().Replace(SoMany().Replace(rest, " moeder "), " "), " "), " "), " hvor ")).Select(word => Cues.WithoutTail(word, vocabulary))];
        var names = Names(words, vocabulary);
        var countdown = Countdown().IsMatch(folded);
        var lastItem = LastItem().Match(rest);
        string[] capitals = [.. CapitalWithin().Matches(question.Text).Select(name => name.Value)];
        var capital = capitals.Select(DanishText.Fold).ToHashSet();
        bool IsAsking(string word) => Cues.IsAsking(word) && !(capital.Contains(word) && !Cues.IsFrame(word) && !StopWords.Contains(word));
        var reading = new QuestionReading
        {
            Kind = QuestionKind.Content,
            Sure = 0.3,
            Text = question.Text.Trim(),
            Folded = folded.Value,
            Committees = [.. named.Select(committee => committee.Committee).Distinct()],
            Period = periods.OrderBy(period => period.Unit).FirstOrDefault(IsWhen),
            Each = Each(named, [.. periods.Where(IsWhen)]),
            Tense = Tenses.Of(folded),
            Mine = Mine().IsMatch(folded),
            Extraordinary = Extraordinary().IsMatch(folded),
            Ordinary = Ordinary().IsMatch(folded),
            ItemNumber = lastItem.Success ? lastItem.Groups["before"].Success ? -2 : -1 : NumberedItem().Match(rest) is { Success: true } item ? NumberWords.Read(item.Groups["n"].Value) : null,
            Edge = periods.Count == 0 ? Edge.None : NextAfter().IsMatch(folded) ? Edge.After : FirstOf().IsMatch(folded) ? Edge.First : LastOf().IsMatch(folded) ? Edge.Last : Edge.None,
            Every = Every().IsMatch(folded),
            Most = many.Success ? NumberWords.Read(many.Groups["n"].Value) : null,
            Impossible = ImpossibleTime.In(folded),
            Foreign = foreign,
            Negated = Negated().IsMatch(folded),
            Latest = !lastItem.Success && Latest().IsMatch(folded),
            CaseNumber = CaseNumbers.Find(question.Text),
            Names = names,
            Proper = [.. capitals.Where(name => DanishText.Fold(name) is var word && !Cues.IsFrame(word) && !StopWords.Contains(word))],
            Sought = countdown ? Sought.Date : SoughtReader.Read(folded) is var sought && sought == Sought.Person && WhoIsThis().IsMatch(question.Text) ? Sought.Any : sought,
            Countdown = countdown,
            Counted = Counted().Match(folded) is { Success: true } counted ? counted.Groups["what"].Value : null,
            HowTo = HowTo().IsMatch(folded),
            General = General().IsMatch(folded),
            MinorWhenAsked = new(() => [.. words.Where(word => Cues.IsFrame(word) || word is "med" or "ikke" || (word.Length >= 5 && Cues.IsAsking(word))).Distinct().Select(vocabulary.Concept).Where(concept => concept.Known)]),
            Topic = [.. words.Select((word, at) => (word, at)).Where(one => one.word[0] != Removed && (!IsAsking(one.word) || IsLetterOf(words, one.at)) && !named.Any(committee => committees.IsKindOf(committee.Committee, one.word))).DistinctBy(one => one.word)
                .Select(one => Meant(words, one.at, vocabulary, capital))],
        };
        foreach (Match either in Either().Matches(rest))
        {
            reading = reading with { Topic = Joined(reading.Topic, either.Groups["one"].Value, either.Groups["other"].Value) };
        }

        return KindReader.Read(reading, text);
    }

    private static (string Committee, Period Period)[] Each(IReadOnlyList<NamedCommittee> named, IReadOnlyList<Period> periods) =>
        named.Count > 1 && named.Count == periods.Count && named.DistinctBy(one => one.Committee).Count() == named.Count
            ? [.. named.Zip(periods, (one, period) => (one.Committee, period))]
            : [];

    /// <summary>What a word of the question asks about, by itself and by the words around it.</summary>
    private static Concept Meant(string[] words, int at, Vocabulary vocabulary, HashSet<string> capital)
    {
        var concept = WithPhrase(vocabulary.Concept(Nominative(words[at], vocabulary)), words, at, vocabulary) with { Anchored = IsAnchored(words, at), Place = IsPlace(words, at) };
        concept = IsAdverb(words, at) ? concept with { Common = true } : concept;
        // A name that was typed with its capital, and that nothing bears, is no slip for another word.
        return concept.Misspelt && capital.Contains(concept.Word) ? concept with { Alternatives = [], Anchored = true } : concept;
    }

    /// <summary>An adjective that no noun follows says how, and little of what: <c>hvor hænger planen fysisk henne</c>.</summary>
    private static bool IsAdverb(string[] words, int at) =>
        at > 0 && Array.Exists(AdverbEnds, end => words[at].EndsWith(end, StringComparison.Ordinal)) && (at == words.Length - 1 || Cues.IsAsking(words[at + 1])) && !Cues.IsAsking(words[at - 1]);

    private static readonly string[] AdverbEnds = ["isk", "ligt", "sigt", "vis", "vist"];

    /// <summary>A word that stands in a phrase finds what the phrase means too: <c>skrue ned</c>, <c>give besked</c>.</summary>
    private static Concept WithPhrase(Concept concept, string[] words, int at, Vocabulary vocabulary)
    {
        for (var from = Math.Max(0, at - MostOfPhrase); from <= at && concept is { Name: false }; from++)
        {
            if (Synonyms.PhraseAt(words, from) is var (phrase, others) && (from == at || others.Contains(at)))
            {
                var meant = vocabulary.Phrase(phrase);
                concept = concept with { Alternatives = [.. concept.Alternatives, .. meant.Where(alternative => !concept.Alternatives.Any(known => known.Stems.SequenceEqual(alternative.Stems)))], Wide = concept.Wide || (!concept.Known && meant.Count > 0) };
            }
        }

        return concept;
    }

    private const int MostOfPhrase = 4;

    /// <summary>"Arbejdstøj/uniformer" is one thing under two names.</summary>
    private static IReadOnlyList<Concept> Joined(IReadOnlyList<Concept> topic, string one, string other) =>
        topic.FirstOrDefault(concept => concept.Word == one) is { } first && topic.FirstOrDefault(concept => concept.Word == other) is { } second
            ? [.. topic.Where(concept => concept != second).Select(concept => concept != first ? concept : first with { Alternatives = [.. first.Alternatives, .. second.Alternatives], Guessed = first.Guessed && second.Guessed })]
            : topic;

    [GeneratedRegex(@"\b(?<one>\p{L}{3,})/(?<other>\p{L}{3,})\b")]
    private static partial Regex Either();

    // A year says when something is to happen more often than when a meeting was held.
    private static bool IsWhen(Period period) => period.Unit != PeriodUnit.Year || !period.YearNamed;

    internal static FoldedText Blank(FoldedText text, IEnumerable<Range> ranges)
    {
        char[]? letters = null;
        foreach (var range in ranges)
        {
            letters ??= text.Value.ToCharArray();
            letters.AsSpan(range).Fill(' ');
            letters[text.Value[range.Start.Value] == ' ' ? range.Start.Value + 1 : range.Start.Value] = Removed;
        }

        return letters is null ? text : new(new string(letters));
    }

    // Stands where something was taken out, so that the words around it do not become neighbours.
    internal const char Removed = 'ª';

    /// <summary>Words that are people's names and hardly ever anything else.</summary>
    private static string[] Names(string[] words, Vocabulary vocabulary) =>
        [.. words.Select(word => vocabulary.IsName(word) ? word : word.EndsWith('s') && vocabulary.IsName(word[..^1]) ? word[..^1] : "").Where(name => name.Length > 0 && !StopWords.Contains(name)).Distinct()];

    private static string Nominative(string word, Vocabulary vocabulary) =>
        word.Length > 3 && word[^1] == 's' && !vocabulary.IsName(word) && vocabulary.IsName(word[..^1]) ? word[..^1] : word;

    [GeneratedRegex(@"(?<=[\p{Ll}\d] )\p{Lu}\p{Ll}+")]
    private static partial Regex CapitalWithin();

    /// <summary>"Model C", "spor b": the letter tells which.</summary>
    private static bool IsLetterOf(string[] words, int at) => words[at] is [>= 'a' and <= 'h'] && at > 0 && words[at - 1].Length > 2 && words[at - 1][0] != Removed && !Cues.IsAsking(words[at - 1]);

    private static bool IsAnchored(string[] words, int at) => at > 0 && (Anchors.Contains(words[at - 1]) || words[at - 1] is "hvem");

    /// <summary>Behind a word for where, or behind another such: <c>i hjemmeplejen vest</c>.</summary>
    private static bool IsPlace(string[] words, int at) => at > 0 && !Cues.IsAsking(words[at]) && (Locating.Contains(words[at - 1]) || IsPlace(words, at - 1)) || PlaceEnd().IsMatch(words[at]);

    private static readonly HashSet<string> Locating = ["i", "paa", "hos", "fra"];

    [GeneratedRegex("(pleje|skole|hus|center|centre|afdeling|station|team|hjem|gaard|omraade|enhed)(e?n|e?t)$")]
    private static partial Regex PlaceEnd();

    private static readonly HashSet<string> Anchors = [.. "i paa hos fra om til for af ved blandt under over mellem med en et den det de ny nye vores min mit mine og".Split(' ')];

    [GeneratedRegex(@"\b(punkt|pkt|pkt\.|dagsordenspunkt|item|punktet|sag(?= nr)) ?(nr\.? |nummer )?(?<n>\d{1,2})\b(?!\d)|\b(punkt|pkt\.?|item) (nr\.? |nummer )?(?<n>et|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b|\b(?<n>\d{1,2})\. punkt\b|\b(?<n>foerste|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende) (dagsordens)?punkt\b")]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"\b(aller)?(?<before>naest)?sidste (dagsordens)?punkt\b")]
    private static partial Regex LastItem();

    /// <summary>Turns of phrase whose words are no topic.</summary>
    [GeneratedRegex(@"\b(aendret|forandret|udviklet) sig\b|\bpr (person|mand|naese|deltager|medarbejder|ansat|hoved|snude)\b|\blov (til )?(?=at\b)|\bpaa vej\b|\bloft (over|paa)\b|\budviklingen i\b|\b(efter|ifoelge|i foelge|iht|if\.|jf\.?) (de )?(nye |nuvaerende |gaeldende )?regler(ne)?\b|(?<=\b(vi|jeg) (er|har) (kun |bare |blot |omkring )?)\d+(?= \p{L}+,)|\bhver(t)? eneste\b|\bi tal\W*$|\bi (saa|givet) fald\b|\bi det hele taget\b|\bhelt konkret\b|\brisikere[rt]? at\b|\ber det (korrekt|rigtigt?( forstaaet)?|sandt|passer det)\b,?( at\b)?|(?<=\bhvem\b.*)\b((foelge[rs]?|fulgte?|samler?|samlet) op|(kom|kommer|havde) (med )?(ide|forslag)\w*( om)?( at)?|(vende[rs]?|vendte?) tilbage|(tage[rs]?|tog|taget) sig af|(staar?|stod) for)\b")]
    private static partial Regex Changed();

    /// <summary>"Hvor ofte holdes der TRIO?" asks how often its members meet.</summary>
    [GeneratedRegex(@"(?<=\bhvor (ofte|tit|jaevnligt) )(holdes|holder|afholdes|er|har) (der|vi|i|de|man) (?=(moede\w* )?(i |paa )?ª)")]
    private static partial Regex HeldHowOften();

    /// <summary>A committee that "sætter sig sammen" meets.</summary>
    [GeneratedRegex(@"\b((saette[rs]?|satte) sig sammen|(traede[rs]?|traadte|kommer|kom|stikker hovederne) sammen|(er|bliver|var)( \w+){0,2} samlet|ses (vi|i|de|folk|alle|leder\w*|chefer\w*|medarbejder\w*)( alle)?( igen)?|ses igen) ?")]
    private static partial Regex ComesTogether();

    /// <summary>"Råderum budget 2027 - beløb?"</summary>
    [GeneratedRegex(@"[-–:,] ?(beloeb|sum|antal|tal|dato|dag|sted|navn|tid|klokken|procent)\W*$")]
    private static partial Regex SoughtLast();

    /// <summary>How much is sought; the measure itself is no topic.</summary>
    [GeneratedRegex(@"\bhvor (stor|stort|store|hoej|hoejt|hoeje|lav|lavt|lave|lang|langt|lange|laenge|dyr|dyrt|god|godt|slem|slemt|mange|meget|ofte|tit|gammel|gammelt|varm|varmt|kold|koldt|hurtigt|tidligt|sent|faa|lille|smaa)( (en )?(an)?del)?\b")]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(moeder|moederne|moedeplan\w*|moedekalender\w*|moededatoer\w*|moedeoversigt\w*)\b")]
    private static partial Regex Every();

    /// <summary>"Hvem er Åse Krog?" has the name, and asks for the rest.</summary>
    [GeneratedRegex(@"^\W*(?i:hvem (er|var)) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+")]
    private static partial Regex WhoIsThis();

    /// <summary>What is typed in a hurry (<c>72timers</c>, <c>arb.miljø</c>, <c>budget 27</c>), and what the documents write as one word.</summary>
    private static FoldedText InFull(FoldedText text, Vocabulary vocabulary)
    {
        foreach (var hyphened in Hyphened().Matches(text))
        {
            text = string.Concat(hyphened.Value.Split('-')) is var joined && vocabulary.Knows(DanishStem.Of(joined)) ? new(text.Value.Replace(hyphened.Value, joined, StringComparison.Ordinal)) : text;
        }

        return InFull(text);
    }

    [GeneratedRegex(@"\b\p{L}{2,}(-\p{L}{2,})+\b")]
    private static partial Regex Hyphened();

    private static FoldedText InFull(FoldedText text) => SpokenClock().Replace(NextMed().Replace(HalfYear().Replace(ShortOr().Replace(ShortParking().Replace(ShortYear().Replace(ShortDepartment().Replace(ShortWork().Replace(CountedUnit().Replace(text, "$1 $2"), "arbejds"), "afdelings"), "20$0"), "parkerings"), "eller"), "halvaar"), "moede"), "");

    /// <summary>The hour in words: the day tells enough.</summary>
    [GeneratedRegex(@"\b(kl\.? )(kvart over|kvart i|halv|lidt over|lidt i) (et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b")]
    private static partial Regex SpokenClock();

    /// <summary>"Til næste MED" is to the next meeting of it.</summary>
    [GeneratedRegex(@"(?<=\b(naeste|sidste|forrige) )med(?=\W*$)")]
    private static partial Regex NextMed();

    [GeneratedRegex(@"(?<=\b(foerste|andet|sidste|[12]\.) )halve aar\b")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"(?<=\w )el\.?(?= (?!(i|paa|til|og|fra|for|eller)\b)\w)")]
    private static partial Regex ShortOr();

    [GeneratedRegex(@"\bp-(?=(plads|kaelder|hus|skive|afgift|billet|kort))")]
    private static partial Regex ShortParking();

    [GeneratedRegex(@"\barb\.(?=\p{L}{4})")]
    private static partial Regex ShortWork();

    [GeneratedRegex(@"\bafd\.(?=\p{L}{4})")]
    private static partial Regex ShortDepartment();

    [GeneratedRegex(@"(?<=\b(budget|regnskab|sygefravaer\w*|i|aar|foraar(et)?|sommer(en)?|efteraar(et)?|vinter(en)?|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) '?)2[4-9]\b(?=\W*$| ?[?,.:–-]| (og|eller|kontra|mod|paa|i|har|er|skal|blev|hos|for|til)\b)")]
    private static partial Regex ShortYear();

    /// <summary>"72timers" is typed in a hurry.</summary>
    [GeneratedRegex(@"\b(\d+)(timers?|t|dages?|ugers?|aars?|maaneders?|minutters?|min|procent|kroner)\b")]
    private static partial Regex CountedUnit();

    /// <summary>"Septembermødet" is the meeting in September.</summary>
    [GeneratedRegex(@"\b(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)-?(moede\w*|referat\w*|dagsorden\w*)\b")]
    private static partial Regex MonthsPaper();

    [GeneratedRegex(@"\b(de |vores |mine )?(?<which>naeste|kommende|foerste|sidste|seneste) (?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti) (moeder|moederne|moede)\b")]
    private static partial Regex SoMany();

    [GeneratedRegex(@"\befter (moedet|det) (i|den|d\.?|fra) |\bnaeste (gang|\w*moede\w*)\b.*\befter (januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|uge)\b")]
    private static partial Regex NextAfter();

    [GeneratedRegex(@"\b(aarets|maanedens|kvartalets|halvaarets|ugens) foerste\b|\bfoerste (ordinaere )?\w*(moede\w*|med|udvalg\w*) (i|efter|for)\b")]
    private static partial Regex FirstOf();

    [GeneratedRegex(@"\b(aarets|maanedens|kvartalets|halvaarets|ugens) sidste\b|\bsidste (ordinaere )?\w*(moede\w*|med|udvalg\w*) (i|inden|foer)\b")]
    private static partial Regex LastOf();

    [GeneratedRegex(@"\bhvor (laenge|lang tid|mange (dage|uger|timer)) (er|gaar|har) (der|vi|det)\b.*\b(til|foer|inden)\b|\bhvor (mange dage|laenge) skal (vi|jeg|man) vente paa\b")]
    private static partial Regex Countdown();

    [GeneratedRegex(@"\b(ikke|ingen|intet|aldrig|uden)\b")]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(vi|vores|min|mit|mine|os|jeg|(hos|for) mig)\b")]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(ekstraordin|ekstra ord|ekstra (\w+ )?moede|ex\.? ?ord|ekstramoede|haste)")]
    private static partial Regex Extraordinary();

    [GeneratedRegex(@"\bordinaere?t?\b")]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"\bman\b|\bhvis (vi|jeg|der|it)\b|\begentligt?\b|\bhvad (er|betyder) (en |et |forskellen )?[\w-]+( for noget)?\W*$|\bhvad er .{3,40} for noget\W*$|\bhvem (udgoer|bestaar)\b|\b(i|et|en) med\b|\bnormalt\b|\bgaar .{0,20}\bud paa\b|\bgenerelt\b|\baltid\b")]
    private static partial Regex General();

    [GeneratedRegex(@"\b(hvor mange|hvormange|antal|antallet af|hvilken|hvilket) (?:(?:ekstra|nye?t?|andre|andet|anden|af de|af vores|af) )?(?!(timer|dage|uger|maaneder|minutter|aar|gange|kr|kroner|penge|procent|pct)\b)(?<what>\p{L}+)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(hvordan|hvorledes|hvem|hvor|hvad goer)\b.*\b(jeg|man)\b")]
    private static partial Regex HowTo();

    [GeneratedRegex(@"\b(sidst|sidste|seneste|senest|nyeste|forrige)\b")]
    private static partial Regex Latest();
}
