using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Reads from its words of asking what sort of thing answers a question.</summary>
public static partial class SoughtReader
{
    public static Sought Read(FoldedText folded) =>
        YesNo().IsMatch(folded) && (!Asks().IsMatch(folded) || Indirect().IsMatch(folded)) ? Comparison().IsMatch(folded) ? Sought.Comparison : Sought.YesNo
        : Weekday().IsMatch(folded) ? Sought.Weekday
        : Frequency().IsMatch(folded) ? Sought.Frequency
        : Comparison().IsMatch(folded) ? Sought.Comparison
        : Money().IsMatch(folded) ? Sought.Money
        : Duration().IsMatch(folded) ? Sought.Duration
        : Number().IsMatch(folded) ? Sought.Number
        : Time().IsMatch(folded) ? Sought.Time
        : Date().IsMatch(folded) ? Sought.Date
        : Person().IsMatch(folded) ? Sought.Person
        : Reason().IsMatch(folded) ? Sought.Reason
        : Manner().IsMatch(folded) ? Sought.Manner
        : Place().IsMatch(folded) ? Sought.Place
        : List().IsMatch(folded) ? Sought.List
        : YesNo().IsMatch(folded) ? Sought.YesNo
        : Sought.Any;

    [GeneratedRegex(@"\b(?<!\bfra )(hvilken|hvilke|hvad for en) (uge)?dag\b|\bugedag\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\bhvor (ofte|tit)\b|\bhvor mange gange\b(?! (blev|bliver|er|var) )|\bhvor jaevnligt\b")]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\bhvor (laenge|lang tid) (koerer|gaelder|loeber|fortsaetter|er|skal|bliver|maa|kan|varer|holder)\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\bhvor (mange|meget|stor|stort|store|hoej|hoejt|lav|lavt|lang|laenge|langt|gammel|hurtigt?|mye)\b|\b(antal|antallet|\w+tallet|\w+procenten|\w+beloebet|hvormange|hvormeget|procent|tallet|tal|laengde\w*|varighed\w*|stoerrelse\w*)\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(hvem|hvilken|hvilket|hvilke|hvor)\b.*\b(hoejest\w*|lavest\w*|stoerst\w*|flest|dyrest\w*|billigst\w*|laengst\w*|kortest\w*|mindst\w*|mest|faerrest|bedst\w*|daarligst\w*)\b|\b(hoejere|lavere|stoerre|mindre|flere|faerre|mere) (i .* )?end\b")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\bhvilke\b|\bhvad (er|var|hedder) (de |vores )?\w+(erne|ene|rne)\b|\bnaevn\b|\bliste\b")]
    private static partial Regex List();

    /// <summary>"Må man finde ud af, hvem …" asks whether, not who.</summary>
    [GeneratedRegex(@"\b(ud af|vide|at se|at spoerge( om)?|fortaelle|oplyse),? hv\w+ .*")]
    private static partial Regex Indirect();

    [GeneratedRegex(@"\b(koster|kostede|koste|pris|prisen|beloeb|beloebet|i kroner|hvor mange penge|hvor mange (kr|kroner|mio|millioner)|hvad tager .+ for (et|en|sit|sin)|hvad (gav|giver|betalte|betaler) (vi|man|de|i|kommunen|ª)\b.* for|hvad har (vi|man|de|i|kommunen|ª) (givet|betalt))\b")]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(hv\w+|frist\w*|dato\w*)\b")]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(hvad tid(?! (har|bliver|kommer|faar))|hvilken tid|hvad for en tid|klokken|hvad klokken|tidspunkt|kl)\b")]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(hvornaar(?! (maa|kan) (en|et|man|jeg|vi)\b| (taeller|taelles|regnes|betragtes|gaelder|er) (det|noget|man|en|et|\p{L}+)( \p{L}+)? (som|for) )|hvad tid|fra hvilken dag|hvilken dato|datoen|dato|hvilken maaned|hvilken uge|hvilket aar|hvilke datoer|hvilke dage|hvilke uger|hvilke maaneder|naar er|frist|fristen|deadline|senest hvornaar)\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(hvem|hvis navn|navnet|navn|hvad (hedder|hed) (den|vores|min|(\p{L}*(leder|chef|mester|direktoer|formand|forperson|sekretaer|konsulent|jurist|raadgiver|koordinator|inspektoer)(e?n)?)|(nye |ny |kommende )?(?!(\p{L}*(comput|print|kalend|fold|scann|serv|plakat|charter|numm))er(en)?\b)\p{L}{3,}(er|mand|ist|ant|ent|and)en))\b")]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(hvorfor|aarsagen|grunden|hvad skyldes|begrundelsen)\b")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(hvordan|hvorledes|paa hvilken maade)\b")]
    private static partial Regex Manner();

    [GeneratedRegex(@"\b(hvor|hvorhenne|hvilket lokale|hvilket sted|stedet|lokale|lokalet)\b")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\W*(og |men )?(er|var|har|havde|skal|kan|maa|bliver|blev|findes|sidder|faar|fik|deltager|deltog|kommer|kom|gaelder|boer|vil|ligger|staar|sad|moedte|dukkede)\b")]
    private static partial Regex YesNo();
}
