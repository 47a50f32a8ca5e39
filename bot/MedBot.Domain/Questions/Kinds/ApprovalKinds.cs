using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>Questions about the approval of minutes: whether a meeting's own are approved, or which earlier ones it approved.</summary>
internal static partial class ApprovalKinds
{
    public static QuestionReading? Read(QuestionReading reading, FoldedText text)
    {
        var approving = Approving().IsMatch(text);
        return !Minutes().IsMatch(text) || !(approving || Standing().IsMatch(text)) || AsksForContent().IsMatch(text) || !reading.Topic.All(concept => OfMinutes().IsMatch(concept.Word) || KindReader.IsAlong(concept)) ? null
            : reading with
            {
                Kind = approving && Which().IsMatch(text) && !WhichMeeting().IsMatch(text) ? QuestionKind.MinutesApproved : QuestionKind.MinutesStatus,
                Sure = 0.95,
                Topic = [],
            };
    }

    [GeneratedRegex(@"\b\p{L}*referat\p{L}*\b|\breff?\b")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b\p{L}*godken\w*|\bvedtag\w*|\bvedtog\b|\bgod(e)? for\b|\b(ja|ok|okay) til\b|\bsagt (ja|ok)\b|\bbekraeft\w*|\bflueben\w*|\bnikke(t|de|r)\b|\bstemple\w*|\bblaastempl\w*|\baccepter\w*|\bskre[vw]\w* under\b|\bunderskre[vw]\w*|\blukket\b")]
    private static partial Regex Approving();

    /// <summary>How far minutes are.</summary>
    [GeneratedRegex(@"\b(paa plads|i hus|ok|okay|final|faerdigbehandl\w*|i hoering|udkast|kladde|igennem|endelig\w*|status|foreloebig\w*|officiel\w*|stempel|underskrift|brok|forbehold|noget galt|fejl|forkert|rettelse\w*|rettet|(lavet|laves|skrevet) om|aendringer|aendret|aendringsforslag|tilfoejelser?|indvending\w*|indsigelse\w*|bemaerkning\w*|kommentar\w*)\b")]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(hvilke[tn]?(?! (bemaerk|rettels|aendring|indvend|indsig|forbehold))|hvad? for (et|en|nogle)|hvad dato|hva dato|datoen paa|(fra|er det) hvornaar|naevn|hvad godkend\w*|hvis referat)\b|= ?\?|\b(ª|udvalget|de|vi|i|man|alle|moedet) (\w+ )?(godkendte|vedtog|accepterede|bekraeftede)\b(?!.*\bfoerst\b)")]
    private static partial Regex Which();

    /// <summary>"På hvilket møde blev referatet godkendt?" asks for the later meeting.</summary>
    [GeneratedRegex(@"\bpaa hvilket moede\b(?!.*\bfra\W*$)|\b(hvornaar|hvilken (dag|dato)) (blev|bliver|er) (?!det )(\w+ )?referatet\b.*\bgodkend(t|es)\b|^\W*(er|var|blev) (\w+ )?referat(et)? (fra|af|til)\b(?!.*\bhvilke)")]
    private static partial Regex WhichMeeting();

    [GeneratedRegex(@"\bhvad staar\b")]
    private static partial Regex AsksForContent();

    [GeneratedRegex(@"^(godkend|medarbejdersid|hoering|sendt|dele$|faerdigbehandl|rettelse|indvending|endelig|status|underskr|skrevet|foreloeb|rettet|aendr|tilfoej|brok|officiel|stempel|bagefter|udgave|form$|foreligger|fejl|glat|forperson|alle$|el$|\p{L}*referat|reff?$|vedtag|vedtog|plads$|hus$|ok|sagt|ekstra$|accept|blaastemp|blev|moede|bemaerk|kommentar|udkast$|kladde|kun$|gik$|igennem$|forbehold|rette|galt$|styr|forkert|indsig|bekraeft|flueben|nikke|stempl|lukket|final$|start|fald$|leder$|dags$|samled|stadig|sat$|finde|foregaa|(to|tre|fire|fem)$)")]
    private static partial Regex OfMinutes();
}
