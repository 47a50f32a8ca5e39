namespace MedBot.Domain.Danish;

/// <summary>Words that carry no topic: function words, and what every question is made of.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = [.. """
        af al alle alt altsaa an anden andet andre at bare begge blev blive bliver blevet da de dem den denne der deres derfor dertil det dette dig din dine disse dit du
        efter egen egentlig ej eller ellers en end endnu enkelte ene er et etc faktisk fik for fordi foerst fra fx foer faa faar gerne give gav givet giver given gjorde gjort god goer goere gaa gaar
        ham han hans har havde hinanden hele helst hen henne hende hendes her herunder hos hun hvad hvem hver hverken hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornaar hvorhenne hvorvidt
        i igen ikke ind inden inde indtil intet ja jeg jer jeres jo kan kom komme kommer kun kunne lad lidt lige lav man mange med meget mellem men mere mest mig min mindre mine mit mod maa maatte
        ned nej netop noget nogen nogle nok nu naar naermere og ogsaa om omkring op os over paa per pr saa saadan samme samt se sig sin sine sit selv sidst sidste siden skal skulle slags snart
        som stadig staar staa stod sker sket ske sig til tilbage ud uden under ved vedr vedroerende vi via vil ville vist vores vaere vaeret var vaer vaek hvert
        altid forbi midt blandt iblandt imellem ovre igennem snakkede
        angaaende ang hhv ifm ift iht jf mht mv osv bl eks ca evt inkl incl hej hallo tak please venligst goddag godmorgen kaere medbot bot botten
        egentligt lyst mon moi hey saadanne ifoelge forhold handler handlede handle drejer sagt sagde siger sige tale talte talt snakke snakket naevnt naevne fortael fortaelle vis vise vide ved kender kende
        forbindelse tak hoer hoere hoert info information oplysninger gang gange ting sag sager spoergsmaal stillet forklar forklare betyder betyde mener findes finde find fundet fandt henne
        max maks maksimalt hoejst faaet fortalt oplyst oplyse naevner hjaelp hjaelpe skete foregaar foregik foregaa ene ligger laa sidder sad ligge placeret tager tage taget tages tog komme mangler hvormange hvormeget finder have ha istedet lang langt laenge lange
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static readonly HashSet<string> Stems = [.. Words.Where(word => word.Length >= 5).Select(DanishStem.Of)];

    /// <summary>Whether a stem is that of a longer word among them, such as a verb.</summary>
    public static bool IsFormOfOne(string stem) => Stems.Contains(stem);

    public static bool Contains(string folded) => Words.Contains(folded) || (folded.Length == 1 && !char.IsAsciiDigit(folded[0]));
}
