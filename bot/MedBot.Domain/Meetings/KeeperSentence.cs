using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Domain.Meetings;

/// <summary>A sentence by which whoever keeps a committee's papers has something done with them: <c>godkend referatet fra KommuneMED den 3. marts</c>.</summary>
public sealed partial record KeeperSentence
{
    private static readonly string[] Numbers = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten"];
    private const int LongestAhead = 60;

    public required KeeperOrder Order { get; init; }

    /// <summary>The committee's full name; null where the sentence names none.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day; its year may be left out.</summary>
    public WrittenDate? Day { get; init; }

    /// <summary>The sentence says which kind of meeting it was.</summary>
    public bool Extraordinary { get; init; }

    /// <summary>Of channels, what they are used for.</summary>
    public IReadOnlyList<DocumentKind> Papers { get; init; } = [];

    /// <summary>How many days before the meeting agendas are to be posted.</summary>
    public int DaysBefore { get; init; }

    /// <returns>Null where it is no such sentence.</returns>
    public static KeeperSentence? Read(string text, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(committees);
        var said = text.Trim().TrimEnd('.', '!');
        if (OrderOf(said) is not { } order)
        {
            return null;
        }

        var days = order is KeeperOrder.PostByItself ? DaysIn(said) : 0;
        DocumentKind[] papers = [.. AgendasNamed().IsMatch(said) ? [DocumentKind.Agenda] : (DocumentKind[])[], .. MinutesNamed().IsMatch(said) ? [DocumentKind.Minutes] : (DocumentKind[])[]];
        var committee = committees.Find(FoldedText.Of(said)) is [var named, ..] ? named.Committee : null;

        // "kanaler" may be what a document tells of.
        var unsaid = order is KeeperOrder.UseChannel or KeeperOrder.StopChannel ? papers.Length == 0 : order is KeeperOrder.Channels && papers.Length == 0 && committee is null;
        return days is null || unsaid ? null : new()
        {
            Order = order,
            Committee = committee,
            Day = DanishDates.In(said) is [var day, ..] ? day : null,
            Extraordinary = ExtraordinaryNamed().IsMatch(said),
            Papers = papers,
            DaysBefore = days.Value,
        };
    }

    /// <summary>Whether the sentence may mean a meeting of that day.</summary>
    public bool Means(DateOnly meeting) => Day is not { } day || ((day.Day, day.Month) == (meeting.Day, meeting.Month) && (day.Year ?? meeting.Year) == meeting.Year);

    private static KeeperOrder? OrderOf(string said) =>
        Undoes().IsMatch(said) ? KeeperOrder.UndoApproval
        : Approves().IsMatch(said) ? KeeperOrder.Approve
        : NoDraft().IsMatch(said) ? KeeperOrder.NoDraft
        : Drafts().IsMatch(said) ? KeeperOrder.Draft
        : StopsChannel().IsMatch(said) ? KeeperOrder.StopChannel
        : UsesChannel().IsMatch(said) ? KeeperOrder.UseChannel
        : ShowsChannels().IsMatch(said) ? KeeperOrder.Channels
        : AsksFirst().IsMatch(said) ? KeeperOrder.AskFirst
        : PostsByItself().IsMatch(said) ? KeeperOrder.PostByItself
        : ShowsHistory().IsMatch(said) ? KeeperOrder.History
        : null;

    private static int? DaysIn(string said)
    {
        var match = PostsByItself().Match(said);
        var word = match.Groups["count"].Value.ToLowerInvariant();
        var count = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, word is "én" or "et" or "ét" ? "en" : word);
        var days = match.Groups["weeks"].Success ? 7 * count : count;
        return days is >= 0 and <= LongestAhead ? days : null;
    }

    [GeneratedRegex(@"^godkend (?:hermed |venligst )?(?:det )?(?:ekstraordinære )?referat(?:et)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approves();

    [GeneratedRegex(@"^(?:(?:fortryd|ophæv|annuller|annullér|slet) (?:min |den )?godkendelse(?:n)?\b|træk (?:min )?godkendelse(?:n)?\b.* tilbage$|godkend alligevel ikke referat)", RegexOptions.IgnoreCase)]
    private static partial Regex Undoes();

    [GeneratedRegex(@"^(?:mark[ée]r|sæt) (?:det )?(?:ekstraordinære )?referat(?:et)?\b.*\b(?:som|til) (?:et |en )?(?:udkast|kladde)$", RegexOptions.IgnoreCase)]
    private static partial Regex Drafts();

    [GeneratedRegex(@"^(?:mark[ée]r )?(?:det )?(?:ekstraordinære )?referat(?:et)?\b.*\bikke (?:længere )?(?:er |som )?(?:et |en )?(?:udkast|kladde)(?: længere| mere)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoDraft();

    [GeneratedRegex(@"^brug (?:denne|den her) kanal til\b", RegexOptions.IgnoreCase)]
    private static partial Regex UsesChannel();

    [GeneratedRegex(@"^(?:brug ikke (?:længere )?(?:denne|den her) kanal (?:længere |mere )?til|brug (?:denne|den her) kanal ikke (?:længere )?til|stop med at bruge (?:denne|den her) kanal til)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StopsChannel();

    [GeneratedRegex(@"^(?:(?:vis )?kanaler(?:ne)?\b|hvilke kanaler\b.*\b(?:bruge[sr]|slå(?:s|r du))\b|hvor (?:slås|slår du)\b.*\bop\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ShowsChannels();

    [GeneratedRegex(@"^slå dagsorden(?:er|erne|en)?\b.* op (?:af dig selv )?(?<count>\d{1,2}|\p{L}+) (?:dage?|(?<weeks>uger?)) før\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostsByItself();

    [GeneratedRegex(@"^(?:slå ikke (?:længere )?dagsorden(?:er|erne|en)?\b.* op af dig selv|spørg (?:mig )?(?:altid )?først,? (?:om|før|inden|med|til)\b.*\bdagsorden)", RegexOptions.IgnoreCase)]
    private static partial Regex AsksFirst();

    [GeneratedRegex(@"^(?:vis )?(?:mødets )?historik(?:ken)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShowsHistory();

    [GeneratedRegex(@"\bdagsorden", RegexOptions.IgnoreCase)]
    private static partial Regex AgendasNamed();

    [GeneratedRegex(@"\breferat", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesNamed();

    [GeneratedRegex(@"\bekstraordinær", RegexOptions.IgnoreCase)]
    private static partial Regex ExtraordinaryNamed();
}

public enum KeeperOrder
{
    Approve,
    UndoApproval,
    Draft,
    NoDraft,
    UseChannel,
    StopChannel,

    /// <summary>Which ones are used now.</summary>
    Channels,

    /// <summary>The committee's agendas are posted without being asked for.</summary>
    PostByItself,
    AskFirst,
    History,
}
