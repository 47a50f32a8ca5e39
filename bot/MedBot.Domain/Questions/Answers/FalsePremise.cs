using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A question that takes something for done of which the item says nothing (<c>hvorfor blev flytningen aflyst</c>) is told so, before what the item does say.</summary>
internal static partial class FalsePremise
{
    /// <summary>What may be taken for done, and the words by which a text can say so.</summary>
    private static readonly (string Done, Regex Claimed, Regex Said)[] Claims =
    [
        ("aflyst", CallsOff(), CalledOff()),
        ("afvist", Rejects(), Rejected()),
        ("vedtaget", Adopts(), Adopted()),
        ("udskudt", PutsOff(), PutOff()),
        ("lukket", Closes(), Closed()),
        ("stemt om", Votes(), Voted()),
        ("afskediget", Dismisses(), Dismissed()),
        ("forlænget", Extends(), Extended()),
    ];

    public static Reply Checked(Reply reply, QuestionReading reading) =>
        reply is Reply.Told({ Points.Count: 0, Sources: [{ Item: { } item, Document: var document }, ..] } answer) && reading is { Kind: QuestionKind.Content or QuestionKind.Decision, Negated: false }
        && Claimed(reading.Folded) is (var done, var said) && !said.IsMatch(Said(document, item)) && !answer.Text.StartsWith(NotSaid, StringComparison.Ordinal)
            ? new Reply.Told(answer with { Text = $"{NotSaid}, at det er {done}. Der står: {answer.Text}" })
            : reply;

    public const string NotSaid = "Det fremgår ikke";

    private static (string Done, Regex Said)? Claimed(string folded) =>
        Array.Find(Claims, claim => claim.Claimed.IsMatch(folded)) is { Done: not null } claim ? (claim.Done, claim.Said) : null;

    // What is recommended is not done.
    private static string Said(Meetings.MeetingDocument document, Meetings.AgendaItem item) =>
        DanishText.Fold(string.Join(' ', ItemPassages.Of(document, item).Where(passage => passage.Part is not (ItemPart.Recommendation or ItemPart.Attachments)).Select(passage => passage.Text)));

    private const string Was = @"\b(blev|er|var|har|bliver|hvorfor|hvornaar|siden)\b.*\b";

    [GeneratedRegex(Was + @"(aflyst|aflyste|droppet|droppede|skrottet|opgivet|at (aflyse|droppe|skrotte|opgive))\b")]
    private static partial Regex CallsOff();

    [GeneratedRegex(@"\b(aflys|udgaa|indstil|drop|bortfald|opgiv|taget af|annuller)")]
    private static partial Regex CalledOff();

    [GeneratedRegex(Was + @"(afvist|afviste|forkastet|forkastede|nedstemt|underkendt|sag(de|t) (\S+ ){0,2}nej|at (afvise|forkaste|sige nej))\b")]
    private static partial Regex Rejects();

    [GeneratedRegex(@"\b(afvis|forkast|afslag|afslaa|nej\b|imod\b|stoette\w* ikke|ikke (blev |er |bliver )?(vedtag|godkend|imoedekom|stoette|anbefal|tiltraed)|kan ikke|kunne ikke|ikke kan|ikke kunne)")]
    private static partial Regex Rejected();

    [GeneratedRegex(@"\bvedtog\b|\b(blev|er|har|hvornaar|siden)\b.*\b(vedtaget|stadfaestet)\b")]
    private static partial Regex Adopts();

    [GeneratedRegex(@"\b(vedtag|vedtog|godkend|beslut|tiltraad|tiltraed|tilslut|stadfaest|enig|traeder i kraft|traadte i kraft|gaelder fra|aftal)")]
    private static partial Regex Adopted();

    [GeneratedRegex(Was + @"(udskudt|udskoed|udsat|udsatte|at (udskyde|udsaette))\b")]
    private static partial Regex PutsOff();

    [GeneratedRegex(@"\b(udsky|udskudt|udskoed|udsat|udsaet|flyt|rykke|senere|forsink|genoptag|naeste moede|afvent|taget af)")]
    private static partial Regex PutOff();

    [GeneratedRegex(Was + @"(lukket|lukkede|nedlagt|nedlagde|afskaffet|afskaffede|sloejfet|at (lukke|nedlaegge|afskaffe|sloejfe))\b")]
    private static partial Regex Closes();

    [GeneratedRegex(@"\b\w*(luk|nedlaeg|nedlagt|nedlagde|afskaf|ophoer|afvikl|sloejf|stopp)")]
    private static partial Regex Closed();

    [GeneratedRegex(@"\bstemte?r?\b.{0,30}\b(nej|ja|imod|mod|for|ned)\b|\b(nej|ja|imod|mod|for) .{0,20}\bstemte?\b|\bstemt (ned|imod|nej)\b")]
    private static partial Regex Votes();

    [GeneratedRegex(@"\b(stem(te|mer|t|me)\b|afstemning|\w*stemmer\b)")]
    private static partial Regex Voted();

    [GeneratedRegex(Was + @"(fyret|fyrede|afskediget|afskedigede|opsagt|opsagde|at (fyre|afskedige|opsige))\b")]
    private static partial Regex Dismisses();

    [GeneratedRegex(@"\b(fyr(e|et|ing|inger)\b|afsked|opsig|opsag|fratraed)")]
    private static partial Regex Dismissed();

    [GeneratedRegex(Was + @"(forlaenget|forlaengede|at forlaenge)\b")]
    private static partial Regex Extends();

    [GeneratedRegex(@"\b(forlaeng|fortsaet|viderefoer)")]
    private static partial Regex Extended();
}
