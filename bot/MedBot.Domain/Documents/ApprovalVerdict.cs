using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>What a decision says of minutes: approved, refused or postponed (false), or nothing (null), and with which remark.</summary>
public sealed partial record ApprovalVerdict(bool? Approved, string? Remark)
{
    private static readonly ApprovalVerdict Nothing = new(null, null);

    /// <summary>Reads a decision's text. A sentence on the agenda alone says nothing of minutes.</summary>
    public static ApprovalVerdict Of(string? decision)
    {
        var verdict = Nothing;
        foreach (var sentence in Approvals.Sentences(decision).Where(sentence => !AgendaAlone().IsMatch(sentence) || Minutes().IsMatch(sentence)))
        {
            // A remark may say that something else is put off: only what stands before it decides.
            var remark = WithRemark().Match(sentence);
            var said = remark.Success ? sentence[..remark.Index] : sentence;
            if (Refused().IsMatch(said) || Postponed().IsMatch(said))
            {
                return new(false, null);
            }
            if (verdict.Approved is null && IsApproved(said))
            {
                verdict = new(true, remark.Success ? remark.Groups["remark"].Value.Trim().TrimEnd('.') : null);
            }
        }
        return verdict;
    }

    private static bool IsApproved(string sentence) =>
        Approving().Match(sentence) is { Success: true } word && !NotYet().IsMatch(sentence[..word.Index]) && !Elsewhere().IsMatch(sentence);

    [GeneratedRegex(@"\bdagsorden", RegexOptions.IgnoreCase)]
    private static partial Regex AgendaAlone();

    [GeneratedRegex(@"referat|protokol|begge|samlet", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bikke\s+(?:\w+\s+){0,3}(?:godkend|tiltr)|\bgodkend(?:es|te|tes|er)\s+(?:\w+\s+){0,3}ikke\b|\b(?:forkast|underkend|afvis)\w*|\b(?:kan|kunne|vil|ville)(?:\s+\w+){0,4}\s+ikke(?:\s+\w+){0,8}\s+godkend|\bimod at godkende|\bnægte\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:udsæt\w*|udsat\w*|udskyd\w*|udskudt\w*|udskød\w*|udgår|udgik|genfremsæt\w*|genfremlæg\w*|afventer|afventes|overføres|overført|overflyttes|henlagt)\b|\b(?:næste|kommende|førstkommende)\s+(?:\w+\s+)?møde\b|\bikke\s+(?:\w+\s+)?(?:klar|færdig\w*|udsendt|behandlet|fremlagt|drøftet)\b|\bsendes\s+(?:\w+\s+){0,3}(?:til|i)\s+(?:\w+\s+)?(?:godkendelse|høring|kommentering)", RegexOptions.IgnoreCase)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\bgodkend(?:t|te|tes|es|er)\b|\btiltr(?:ådt|åd|ådte|ædes|ådtes)\b|\bvedtaget\b|\bindstilling\w*\s+(?:\w+\s+)?(?:fulgt|følges)\b|\bsom indstillet\b|\bunderskrevet\b|\b(?:besluttede|valgte|enedes om|vedtog) at godkende\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approving();

    [GeneratedRegex(@"\b(?:vil|kan|skal|bør|forventes|ønskes|ønsker|hvis|inden|indtil|når|hvornår|før|spurgte|spørger|foreslår|foreslog|bad|anmodes?|mangler at|afventer at)\b(?:[^.]|(?<=\d)\.)*$", RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\bgodkendte?\s+(?:vedtægt|budget|regnskab|forretningsorden|kommissori|retningslinje|plan|handleplan|udgave)|\b(?:det|de|den)\s+godkendte\b|\btidligere\s+godkendt|\ballerede\s+(?:er\s+)?godkendt|\b(?:er|blev)\s+(?:allerede\s+)?godkendt\s+(?:skriftligt\s+)?(?:på|i)\s+(?:sidste|forrige|et tidligere)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\bmed\s+(?:den|det|de|følgende|en|et|nedenstående|disse|få|enkelte|mindre|\s)*\s*(?:\w+\s+)?(?:bemærkning|tilføjelse|rettelse|ændring|præcisering|korrektion|kommentar|forbehold|undtagelse)(?:en|er|erne)?\b\s*[,:]?\s*(?<remark>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex WithRemark();
}
