using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A question that takes something for done of which the item says nothing (<c>hvorfor blev flytningen aflyst</c>) is told so, before what the item does say.</summary>
internal static partial class FalsePremise
{
    /// <summary>What may be taken for done, how a question takes it so, and the words by which a text can say so.</summary>
    private static readonly Claim[] Claims =
    [
        new("aflyst",
            Was(@"aflyst|aflyste|droppet|droppede|skrottet|opgivet|at (aflyse|droppe|skrotte|opgive)"),
            @"\b(aflys|udgaa|indstil|drop|bortfald|opgiv|taget af|annuller)"),
        new("afvist",
            Was(@"afvist|afviste|forkastet|forkastede|nedstemt|underkendt|sag(de|t) (\S+ ){0,2}nej|at (afvise|forkaste|sige nej)"),
            @"\b(afvis|forkast|afslag|afslaa|nej\b|imod\b|stoette\w* ikke|ikke (blev |er |bliver )?(vedtag|godkend|imoedekom|stoette|anbefal|tiltraed)|kan ikke|kunne ikke|ikke kan|ikke kunne)"),
        new("vedtaget",
            @"\bvedtog\b|\b(blev|er|har|hvornaar|siden)\b.*\b(vedtaget|stadfaestet)\b",
            @"\b(vedtag|vedtog|godkend|beslut|tiltraad|tiltraed|tilslut|stadfaest|enig|traeder i kraft|traadte i kraft|gaelder fra|aftal)"),
        new("udskudt",
            Was(@"udskudt|udskoed|udsat|udsatte|at (udskyde|udsaette)"),
            @"\b(udsky|udskudt|udskoed|udsat|udsaet|flyt|rykke|senere|forsink|genoptag|naeste moede|afvent|taget af)"),
        new("lukket",
            Was(@"lukket|lukkede|nedlagt|nedlagde|afskaffet|afskaffede|sloejfet|at (lukke|nedlaegge|afskaffe|sloejfe)"),
            @"\b\w*(luk|nedlaeg|nedlagt|nedlagde|afskaf|ophoer|afvikl|sloejf|stopp)"),
        new("stemt om",
            @"\bstemte?r?\b.{0,30}\b(nej|ja|imod|mod|for|ned)\b|\b(nej|ja|imod|mod|for) .{0,20}\bstemte?\b|\bstemt (ned|imod|nej)\b",
            @"\b(stem(te|mer|t|me)\b|afstemning|\w*stemmer\b)"),
        new("afskediget",
            Was(@"fyret|fyrede|afskediget|afskedigede|opsagt|opsagde|at (fyre|afskedige|opsige)"),
            @"\b(fyr(e|et|ing|inger)\b|afsked|opsig|opsag|fratraed)"),
        new("forlænget",
            Was(@"forlaenget|forlaengede|at forlaenge"),
            @"\b(forlaeng|fortsaet|viderefoer)"),
    ];

    public static Reply Checked(Reply reply, QuestionReading reading) =>
        reply is Reply.Told({ Sources: [{ Item: { } about, Document: var from }, ..] }) && OfTheMeeting(reading) is { } ofMeeting && !Sentences(from, about).Any(sentence => sentence.Contains("moede", StringComparison.Ordinal) && ofMeeting.Said.IsMatch(sentence))
            ? new Reply.NotKnown($"{NotSaid}, at mødet er {ofMeeting.Done}.")
        : reply is Reply.Told({ Points.Count: 0, Sources: [{ Item: { } item, Document: var document }, ..] } answer) && reading is { Kind: QuestionKind.Content or QuestionKind.Decision, Negated: false }
        && Claimed(reading.Folded) is { } claim && !claim.Said.IsMatch(Said(document, item)) && !answer.Text.StartsWith(NotSaid, StringComparison.Ordinal)
            ? new Reply.Told(answer with { Text = $"{NotSaid}, at det skulle være {claim.Done}. Der står: {answer.Text}" })
            : reply;

    public const string NotSaid = "Det fremgår ikke";

    /// <summary>What is said of the meeting itself, and not of what was taken up there.</summary>
    private static Claim? OfTheMeeting(QuestionReading reading) =>
        reading is { Kind: QuestionKind.Content or QuestionKind.Decision, Negated: false } && MeetingWas().IsMatch(reading.Folded) ? Claimed(reading.Folded) : null;

    private static IEnumerable<string> Sentences(Meetings.MeetingDocument document, Meetings.AgendaItem item) => ItemPassages.Of(document, item).SelectMany(passage => passage.Sentences).Select(DanishText.Fold);

    private static Claim? Claimed(string folded) => Array.Find(Claims, claim => claim.Claimed.IsMatch(folded));

    // What is recommended is not done.
    private static string Said(Meetings.MeetingDocument document, Meetings.AgendaItem item) =>
        DanishText.Fold(string.Join(' ', ItemPassages.Of(document, item).Where(passage => passage.Part is not (ItemPart.Recommendation or ItemPart.Attachments)).Select(passage => passage.Text)));

    private static string Was(string done) => $@"\b(blev|er|var|har|bliver|hvorfor|hvornaar|siden)\b.*\b({done})\b";

    [GeneratedRegex(@"\b(blev|er|var|bliver) \p{L}*moedet\b")]
    private static partial Regex MeetingWas();

    private sealed class Claim(string done, string claimed, string said)
    {
        public string Done => done;
        public Regex Claimed { get; } = new(claimed, RegexOptions.CultureInvariant);
        public Regex Said { get; } = new(said, RegexOptions.CultureInvariant);
    }
}
