using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Finds committees in a question by name, alias or initials, also misspelt.</summary>
public sealed partial class CommitteeNames
{
    private static readonly string[] Tails =
        ["", "s", "et", "ets", "en", "ens", "moede", "moedet", "moeder", "moederne", "udvalg", "udvalget", "udvalgets", "referat", "referatet", "referater", "dagsorden", "dagsordenen", "punktet", "punkt"];

    private const int LongestName = 9;
    private const int ShortestPart = 3;
    private const int BeginningLength = 3;
    private const int ShortestBeginning = 4;
    private const int ShortestMisspelt = 7;

    private readonly Dictionary<string, string> _committees = [];
    private readonly Dictionary<string, string> _kinds = [];
    private readonly List<NameParts> _parts = [];
    private readonly HashSet<string> _beginnings;
    private readonly ILookup<string, (string Committee, IReadOnlyList<string> Area)> _byKind;
    private readonly ILookup<char, (string Form, string Committee)> _misspellable;

    public CommitteeNames(IEnumerable<(string Committee, IEnumerable<string> Aliases)> committees)
    {
        ArgumentNullException.ThrowIfNull(committees);
        (string Committee, IEnumerable<string> Aliases)[] given = [.. committees];
        var same = Same([.. given.Select(one => one.Committee)]);
        (string Committee, IEnumerable<string> Aliases)[] all = [.. given.Where(one => !same.ContainsKey(one.Committee))];
        foreach (var (name, aliases) in given.Except(all))
        {
            foreach (var form in aliases.SelectMany(CommitteeForms.Of).Append(string.Concat(CommitteeNameParts.WordsOf(name))))
            {
                _committees.TryAdd(form, same[name]);
            }
        }
        foreach (var (committee, aliases) in all)
        {
            var (kind, area) = CommitteeNameParts.Read(committee);
            _parts.Add(new(committee, string.Concat(area), [.. area], [.. area.Select(DanishStem.Of)], [.. kind.Select(DanishStem.Of)], [.. CommitteeNameParts.Covered(area).Select(DanishStem.Of)]));
            foreach (var form in aliases.SelectMany(CommitteeForms.Of).Concat(CommitteeForms.Of(committee)))
            {
                _committees.TryAdd(form, committee);
            }
        }

        AddUnique(_parts.Where(name => name.Joined.Length > 1 && !StopWords.Contains(name.Joined)).Select(name => (name.Joined, name.Committee)));

        // Where there is but one OmrådeMED, that is what its members call it; where there are several, one word of its area tells which.
        (string Committee, CommitteeNameParts Parts)[] parts = [.. all.Select(one => (one.Committee, CommitteeNameParts.Read(one.Committee)))];
        var alone = parts.Where(one => one.Parts.KindAlone is not null).Select(one => (Form: one.Parts.KindAlone!, one.Committee)).ToArray();
        foreach (var (form, committee) in AddUnique(alone))
        {
            _kinds[form] = committee;
        }

        AddUnique(parts.SelectMany(one => new[] { one.Parts.KindAlone, one.Parts.Abbreviation }.OfType<string>()
            .SelectMany(kind => one.Parts.Kind.Count == 0 ? [kind] : one.Parts.Area.Where(word => word.Length >= ShortestPart).Select(word => kind + word)).Select(form => (form, one.Committee))));
        _byKind = parts.SelectMany(one => new[] { one.Parts.KindAlone, one.Parts.Abbreviation }.OfType<string>().Select(kind => (kind, one.Committee, one.Parts.Area))).Where(one => one.Area.Count > 0).ToLookup(one => one.kind, one => (one.Committee, one.Area));
        foreach (var form in _committees.Keys.Concat(_kinds.Keys).Where(CommitteeNameParts.IsAnyKind).ToArray())
        {
            _committees.Remove(form);
            _kinds.Remove(form);
        }
        _beginnings = [.. _committees.Keys.Concat(_kinds.Keys).Concat(_byKind.Select(kind => kind.Key)).Concat(_parts.Select(part => part.Joined)).Concat(_parts.SelectMany(part => part.Words)).Select(Beginning)];
        _misspellable = _committees.Where(known => known.Key.Length >= ShortestMisspelt).ToLookup(known => known.Key[0], known => (known.Key, known.Value));
    }

    /// <summary>Two names of one committee: with its place behind a comma or without, its letters alone or its name with them; each only where one such is known.</summary>
    private static Dictionary<string, string> Same(HashSet<string> names)
    {
        var byInitials = names.SelectMany(name => CommitteeForms.InitialsOf(name).Select(initials => (Initials: initials, Name: name))).ToLookup(one => one.Initials, one => one.Name);
        return names.SelectMany(name => byInitials[name].Concat(name.Split(", ") is [var bare, _, ..] && names.Contains(bare) ? [bare] : []).Select(other => (Name: name, Other: other)))
            .GroupBy(one => one.Other).Where(same => same.Count() == 1).Select(same => same.First())
            .GroupBy(one => one.Name).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Other);
    }

    /// <summary>Forms that mean one committee alone.</summary>
    private (string Form, string Committee)[] AddUnique(IEnumerable<(string Form, string Committee)> forms)
    {
        (string Form, string Committee)[] unique = [.. forms.Distinct().GroupBy(one => one.Form).Where(form => !form.Skip(1).Any()).Select(form => form.First())];
        foreach (var (form, committee) in unique)
        {
            _committees.TryAdd(form, committee);
        }

        return unique;
    }

    /// <param name="folded">The question, folded.</param>
    /// <param name="isWord">Whether a word is known, and so no slip for another; null where nothing is taken for a slip.</param>
    public IReadOnlyList<NamedCommittee> Find(FoldedText folded, Func<string, bool>? isWord = null)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var words = folded.WordsAndNumbers;
        bool[] known = isWord is null ? [] : [.. words.Select(word => isWord(word.Value))];
        var found = new List<NamedCommittee>();
        for (var first = 0; first < words.Count; first++)
        {
            // The longest that is spelt right, else the shortest that is nearly so.
            (int Count, string Committee)? here = null;
            for (var count = MayBegin(words, first) ? Math.Min(LongestName, words.Count - first) : 0; count > 0 && here is null; count--)
            {
                here = Joined(words, first, count) is { } joined && (Exact(joined) ?? (count == 2 ? OfKind(words[first].Value, words[first + 1].Value) : null)) is { } committee ? (count, committee) : null;
            }

            for (var count = 1; isWord is not null && count <= Math.Min(3, words.Count - first) && here is null; count++)
            {
                here = known.AsSpan(first, count).IndexOf(false) < 0 ? (count == 1 && WithItsStem(words[first].Value) is { } alike ? (1, alike) : null) : Joined(words, first, count) is { } joined && Nearly(joined) is { } committee ? (count, committee) : null;
            }

            here ??= isWord is not null && (OfPart(words, first, known[first]) ?? InMeeting(folded, words, first)) is { } part ? (1, part) : null;

            if (here is { } named)
            {
                named.Count += AreaWords(words, first + named.Count, named.Committee);
                var last = words[first + named.Count - 1];
                found.Add(new(named.Committee, words[first].At..(last.At + last.Value.Length)));
                first += named.Count - 1;
            }
        }

        return found;
    }

    /// <summary>How many of the words behind a committee name its area once more, or a part of it (<c>sektormed teknik</c>).</summary>
    private int AreaWords(IReadOnlyList<FoldedWord> words, int from, string committee)
    {
        var area = _parts.Find(part => part.Committee == committee)!.Words;
        var until = from;
        for (var at = from; at < words.Count && (area.Contains(words[at].Value) || Between.Contains(words[at].Value)); at++)
        {
            until = area.Contains(words[at].Value) ? at + 1 : until;
        }
        return until - from;
    }

    private static readonly string[] Between = ["og", "for", "i", "paa"];

    /// <summary>The committee that a document means by a name, such as the title of a later document or a cell of a table.</summary>
    public string? Committee(string name) => string.Concat(DanishText.Words(name).Where(word => word is not "og")) is var joined ? Exact(joined) : null;

    private static string Beginning(string text) => text[..Math.Min(BeginningLength, text.Length)];

    // Most words of a text begin no name. A short word may be one with the next; a name of two letters may have a tail at once ("somødet").
    private bool MayBegin(IReadOnlyList<FoldedWord> words, int first)
    {
        Span<char> letters = stackalloc char[BeginningLength];
        var count = 0;
        for (var at = first; at < words.Count && count < BeginningLength; at++)
        {
            var word = words[at].Value is "og" ? "" : words[at].Value[..Math.Min(words[at].Value.Length, BeginningLength - count)];
            word.CopyTo(letters[count..]);
            count += word.Length;
        }

        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var shortest = words[first].Value.Length < BeginningLength ? 1 : BeginningLength - 1; count >= shortest; count--)
        {
            if (beginnings.Contains(letters[..count]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Joined(IReadOnlyList<FoldedWord> words, int first, int count) => words[first].Value is "og" || words[first + count - 1].Value is "og"
        ? null
        : count > 1 && Tails.Contains(words[first + count - 1].Value) ? null
        : count == 1 ? words[first].Value
        : string.Concat(words.Skip(first).Take(count).Select(word => word.Value).Where(word => word is not "og"));

    private string? Exact(string joined)
    {
        foreach (var tail in Tails)
        {
            if (joined.Length > tail.Length + 1 && joined.EndsWith(tail, StringComparison.Ordinal) && _committees.TryGetValue(joined[..^tail.Length], out var committee))
            {
                return committee;
            }
        }

        return joined.EndsWith("med", StringComparison.Ordinal) ? ByPart(joined[..^3]) : null;
    }

    /// <summary>"Øst-MED" is the committee with that word in its name, "Åbakke-MED" the one whose name begins so, where there is but one.</summary>
    private string? ByPart(string part) => part.Length < ShortestPart ? null
        : Only(name => name.Words.Contains(part) || (part[^1] == 's' && (name.Words.Contains(part[..^1]) || name.Joined == part[..^1]))) ?? (_kinds.Keys.Where(kind => kind.StartsWith(part, StringComparison.Ordinal)).ToArray() is [var one] ? _kinds[one] : null) ?? (part.Length < 4 ? null : Only(name => name.Joined.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>"SPMED" for the MED of Socialpsykiatri: some letters of the only name that has them in their order and begins with the first.</summary>
    private string? ByLetters(string word) => word.Length is 5 or 6 or 7 && word.EndsWith("med", StringComparison.Ordinal) ? Only(name => name.Joined.Length > 0 && name.Joined[0] == word[0] && IsShortFor(word, name.Joined + "med")) : null;

    /// <summary>"Beredskabet" has BeredskabsMED.</summary>
    private string? ByStem(string word) => DanishStem.Of(word) is var stem ? Only(name => name.Covered.Contains(stem)) : null;

    /// <summary>Words that may mean a committee by its area, and may mean the area itself (<c>biblioteket</c>).</summary>
    /// <param name="named">Those that are found already.</param>
    internal IReadOnlyList<NamedCommittee> Areas(FoldedText folded, IReadOnlyList<NamedCommittee> named) =>
        [.. from word in folded.Words
            where word.Value.Length >= 2 && !Cues.IsAsking(word.Value) && !named.Any(other => word.At >= other.Where.Start.Value && word.At < other.Where.End.Value)
            let committee = ByStem(word.Value)
            where committee is not null
            select new NamedCommittee(committee, word.At..(word.At + word.Value.Length))];

    private string? Only(Func<NameParts, bool> fits)
    {
        string? only = null;
        foreach (var name in _parts)
        {
            if (fits(name))
            {
                if (only is not null && only != name.Committee)
                {
                    return null;
                }

                only = name.Committee;
            }
        }

        return only;
    }

    /// <summary>Whether a word says what sort of committee it is (<c>personalemødet på Skovskolen</c>).</summary>
    internal bool IsKindOf(string committee, string word) => _parts.Find(name => name.Committee == committee) is { KindStems.Length: > 0 } name && (name.KindStems.Contains(DanishStem.Of(word)) || name.KindStems.Any(kind => IsShortFor(word, kind)));

    /// <summary>"APMED", "lmed": the kind by some of its letters.</summary>
    private static bool IsShortFor(string word, string kind)
    {
        if (word.Length is < 4 or > 6 || !word.EndsWith("med", StringComparison.Ordinal) || !kind.EndsWith("med", StringComparison.Ordinal) || word[0] != kind[0])
        {
            return false;
        }

        var at = 0;
        foreach (var letter in kind)
        {
            at += at < word.Length && word[at] == letter ? 1 : 0;
        }

        return at == word.Length;
    }

    /// <summary>"LMU akut" is the one of its kind whose area begins so.</summary>
    private string? OfKind(string kind, string area) => area.Length < ShortestBeginning ? null
        : _byKind[kind].Where(one => one.Area.Any(word => word.StartsWith(area, StringComparison.Ordinal) || DanishStem.Of(word) == DanishStem.Of(area))).Select(one => one.Committee).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>A part of a name alone: one that is no other word, or one beside a word for a meeting and its papers (<c>referat akut</c>).</summary>
    private string? OfPart(IReadOnlyList<FoldedWord> words, int first, bool isWord)
    {
        var word = words[first].Value;
        var bare = word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
        // Where leaders meet, it is in the only committee of leaders.
        if (word is "lederne" or "cheferne" && words.Skip(first - 1).Take(4).Any(other => other.Value is "moedes" or "moedtes" or "ses" or "samles"))
        {
            return Only(name => Leading().IsMatch(name.Joined));
        }

        // "Tandplejemødet" is that of the only committee with the word in its name.
        if (Array.Find(Meetings, tail => word.Length >= tail.Length + 3 && word.EndsWith(tail, StringComparison.Ordinal)) is { } meeting && word[..^meeting.Length].TrimEnd('s', '-') is var front && (front is "leder" or "chef" ? Only(name => Leading().IsMatch(name.Joined)) : null) is var leading && (leading ?? Only(name => name.Words.Contains(front) || name.Stems.Contains(DanishStem.Of(front)))) is { } held)
        {
            return held;
        }

        return word.Length >= 5 && !isWord ? ByPart(word) ?? ByPart(bare) ?? ByStem(word) ?? ByLetters(word)
            : (word.Length >= 4 && (IsPaper(first - 1) || IsPaper(first + 1))) || (word.Length >= ShortestPart && first + 1 < words.Count && words[first + 1].Value is "udvalg" or "udvalget") ? Only(name => name.Words.Contains(word) || name.Stems.Contains(DanishStem.Of(bare))) : null;

        bool IsPaper(int at) => at >= 0 && at < words.Count && words[at].Value.Length > 4 && (Tails.Contains(words[at].Value) || words[at].Value is "moedes" or "moedtes" or "afbud" or "deltagere" or "deltagerliste" or "fravaerende" or "medlemmer");
    }

    [GeneratedRegex("^(leder|ledelses|chef|direktoer)")]
    private static partial Regex Leading();

    private static readonly string[] Meetings = ["moede", "moedet", "moeder", "moederne", "udvalg", "udvalget", "udvalgets"];

    /// <summary>Where a question asks about meetings and offices, "i omsorg" is the committee with that word in its name.</summary>
    private string? InMeeting(FoldedText folded, IReadOnlyList<FoldedWord> words, int first)
    {
        if (first == 0 || words[first].Value.Length < 5)
        {
            return null;
        }

        switch (words[first - 1].Value)
        {
            case "fra" or "til" or "for" when AboutPapers().IsMatch(folded):
            case "moedes" or "moedtes" or "ses" or "samles" or "snakkede" or "talte" or "droeftede" or "behandlede" or "vedtog" or "aftalte":
            case "i" or "hos" or "paa" when AboutMeetings().IsMatch(folded):
            case "for" or "paa" or "i" when first > 1 && (KindBefore().IsMatch(words[first - 2].Value) || (first > 2 && words[first - 2].Value == "med" && words[first - 3].Value is "i" or "til" or "fra" or "hos")):
                var stem = DanishStem.Of(Workplace().Replace(words[first].Value, ""));
                return Only(name => name.Stems.Contains(stem));
            // "For intensiv" may be a part of what the committee covers; "og for skoler?" is the committee with no other word.
            case "for" or "fra" or "med" when AboutMeetings().IsMatch(folded) || Leans().IsMatch(folded):
                var alone = DanishStem.Of(words[first].Value);
                return Only(name => name.Stems is [var only] && only == alone);
            default:
                return null;
        }
    }

    [GeneratedRegex(@"\b(udskudt|udsat|lukkede?|dagsorden\w*|referat\w*|moede\w*|afbud|amr|tr|medlem\w*|deltager\w*|(naest)?for(person|mand)\w*|naeste gang|naaede|inviteret|referent\w*|rundt om bordet|var alle|ikke (var |vaere )?med|oppe at vende|moedte op|tilstede|til stede|dukkede|deltaget|deltog|hvem (er|var|sad|kom|har|sidder)|udeblev|forkvinde|samlet|igennem|maatte vente|skylder|ikke der|droeftede (i|vi))\b")]
    private static partial Regex AboutMeetings();

    [GeneratedRegex(@"\b(dagsorden\w*|referat\w*)\b")]
    private static partial Regex AboutPapers();

    [GeneratedRegex("(?<=...)(s?omraadet|s?centret|s?centeret|s?afdelingen|s?forvaltningen)$")]
    private static partial Regex Workplace();

    [GeneratedRegex(@"^(med)?(udvalget|udvalg)$")]
    private static partial Regex KindBefore();

    [GeneratedRegex(@"^\W*(og|men|hvad med)\b.{0,40}$")]
    private static partial Regex Leans();

    /// <summary>"Ledergrupen" has the stem of "Ledergruppen", and so is no unknown word.</summary>
    private string? WithItsStem(string word) => word.Length < ShortestMisspelt ? null
        : _misspellable[word[0]].FirstOrDefault(known => Math.Abs(known.Form.Length - word.Length) <= 1 && Spelling.Distance(word, known.Form, 1) == 1 && DanishStem.Of(known.Form) == DanishStem.Of(word)).Committee;

    private string? Nearly(string joined) => joined.Length >= ShortestMisspelt && !joined.Any(char.IsAsciiDigit)
        ? _misspellable[joined[0]].FirstOrDefault(known => Spelling.Close(joined, known.Form)).Committee
        : null;
}

/// <summary>What a committee's name is made of, folded.</summary>
/// <param name="Words">Those for its area.</param>
/// <param name="KindStems">Of the words for its kind.</param>
/// <param name="Covered">Stems of what it is the committee of.</param>
internal sealed record NameParts(string Committee, string Joined, string[] Words, string[] Stems, string[] KindStems, string[] Covered);

/// <summary>A committee that a question names.</summary>
/// <param name="Where">Where it stands in the folded question.</param>
public sealed record NamedCommittee(string Committee, Range Where);
