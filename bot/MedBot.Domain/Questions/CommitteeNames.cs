using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Finds committees in a question by name, alias or initials, also misspelt.</summary>
public sealed partial class CommitteeNames
{
    private static readonly string[] Tails =
        ["", "s", "et", "ets", "en", "ens", "moede", "moedet", "moeder", "moederne", "udvalg", "udvalget", "udvalgets", "referat", "referatet", "referater", "dagsorden", "dagsordenen", "punktet", "punkt"];

    private const int LongestName = 9;
    private const int LongName = 8;
    private const int ShortestPart = 3;
    private const int BeginningLength = 3;
    private const int ShortestBeginning = 4;

    private readonly Dictionary<string, string> _committees = [];
    private readonly Dictionary<string, string> _kinds = [];
    private readonly List<(string Committee, string Joined, string[] Words)> _parts = [];
    private readonly HashSet<string> _beginnings;
    private readonly ILookup<string, (string Committee, IReadOnlyList<string> Area)> _byKind;

    public CommitteeNames(IEnumerable<(string Committee, IEnumerable<string> Aliases)> committees)
    {
        ArgumentNullException.ThrowIfNull(committees);
        (string Committee, IEnumerable<string> Aliases)[] all = [.. committees];
        foreach (var (committee, aliases) in all)
        {
            var area = CommitteeNameParts.Read(committee).Area;
            _parts.Add((committee, string.Concat(area), [.. area]));
            foreach (var form in aliases.SelectMany(Forms).Concat(Forms(committee)))
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
        _beginnings = [.. _committees.Keys.Concat(_kinds.Keys).Concat(_byKind.Select(kind => kind.Key)).Concat(_parts.Select(part => part.Joined)).Concat(_parts.SelectMany(part => part.Words)).Select(Beginning)];
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
    public IReadOnlyList<NamedCommittee> Find(string folded, Func<string, bool>? isWord = null)
    {
        Match[] words = [.. Word().Matches(folded).Cast<Match>()];
        var found = new List<NamedCommittee>();
        for (var first = 0; first < words.Length; first++)
        {
            // The longest that is spelt right, else the shortest that is nearly so.
            (int Count, string Committee)? here = null;
            for (var count = MayBegin(words[first].Value) ? Math.Min(LongestName, words.Length - first) : 0; count > 0 && here is null; count--)
            {
                here = Joined(words, first, count) is { } joined && (Exact(joined) ?? (count == 2 ? OfKind(words[first].Value, words[first + 1].Value) : null)) is { } committee ? (count, committee) : null;
            }

            for (var count = 1; isWord is not null && count <= Math.Min(3, words.Length - first) && here is null; count++)
            {
                here = words[first..(first + count)].All(word => isWord(word.Value)) ? null : Joined(words, first, count) is { } joined && Nearly(joined) is { } committee ? (count, committee) : null;
            }

            here ??= isWord is not null && (OfPart(words, first, isWord) ?? InMeeting(folded, words, first)) is { } part ? (1, part) : null;

            if (here is { } named)
            {
                named.Count += AreaWords(words, first + named.Count, named.Committee);
                var last = words[first + named.Count - 1];
                found.Add(new(named.Committee, words[first].Index..(last.Index + last.Length)));
                first += named.Count - 1;
            }
        }

        return found;
    }

    /// <summary>How many of the words behind a committee name its area once more, or a part of it (<c>sektormed teknik</c>).</summary>
    private int AreaWords(Match[] words, int from, string committee)
    {
        var (_, _, area) = _parts.First(part => part.Committee == committee);
        var until = from;
        for (var at = from; at < words.Length && (area.Contains(words[at].Value) || Between.Contains(words[at].Value)); at++)
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
    private bool MayBegin(string word) => word.Length < BeginningLength || _beginnings.Contains(Beginning(word)) || _beginnings.Contains(word[..(BeginningLength - 1)]);

    private static string? Joined(Match[] words, int first, int count) => words[first].Value is "og" || words[first + count - 1].Value is "og"
        ? null
        : count > 1 && Tails.Contains(words[first + count - 1].Value) ? null
        : string.Concat(words[first..(first + count)].Select(word => word.Value).Where(word => word is not "og"));

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

    private string? Only(Func<(string Committee, string Joined, string[] Words), bool> fits) =>
        _parts.Where(fits).Select(name => name.Committee).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>"LMU akut" is the one of its kind whose area begins so.</summary>
    private string? OfKind(string kind, string area) => area.Length < ShortestBeginning ? null
        : _byKind[kind].Where(one => one.Area.Any(word => word.StartsWith(area, StringComparison.Ordinal))).Select(one => one.Committee).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>A part of a name alone: one that is no other word, or one beside a word for a meeting and its papers (<c>referat akut</c>).</summary>
    private string? OfPart(Match[] words, int first, Func<string, bool> isWord)
    {
        var word = words[first].Value;
        var bare = word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
        return word.Length >= 5 && !isWord(word) ? ByPart(word) ?? ByPart(bare)
            : word.Length >= 4 && (IsPaper(first - 1) || IsPaper(first + 1)) ? Only(name => name.Words.Contains(word) || name.Words.Any(part => DanishStem.Of(part) == DanishStem.Of(bare))) : null;

        bool IsPaper(int at) => at >= 0 && at < words.Length && words[at].Length > 4 && Tails.Contains(words[at].Value);
    }

    /// <summary>Where a question asks about meetings and offices, "i omsorg" is the committee with that word in its name.</summary>
    private string? InMeeting(string folded, Match[] words, int first) =>
        first > 0 && words[first].Length >= 5 && DanishStem.Of(words[first].Value) is var stem && (words[first - 1].Value, AboutMeetings().IsMatch(folded)) switch
        {
            ("i" or "hos" or "paa", true) => Only(name => name.Words.Any(word => DanishStem.Of(word) == stem)),
            // "For intensiv" may be a part of what the committee covers; "og for skoler?" is the committee with no other word.
            ("for" or "fra" or "med", var about) when about || Leans().IsMatch(folded) => Only(name => name.Words is [var only] && DanishStem.Of(only) == stem),
            _ => null,
        } is { } committee ? committee : null;

    [GeneratedRegex(@"\b(udskudt|udsat|lukkede?|dagsorden\w*|referat\w*|moede\w*|afbud|amr|tr|medlem\w*|deltager\w*|(naest)?for(person|mand)\w*)\b")]
    private static partial Regex AboutMeetings();

    [GeneratedRegex(@"^\W*(og|men|hvad med)\b.{0,40}$")]
    private static partial Regex Leans();

    private string? Nearly(string joined) => joined.Length >= 7 && !joined.Any(char.IsAsciiDigit)
        ? _committees.Where(known => known.Key.Length >= 7 && Spelling.Close(joined, known.Key)).Select(known => known.Value).FirstOrDefault()
        : null;

    /// <summary>"AfdelingsMED Økonomi &amp; Stab" goes by its department, by the initials, and by both with MED before or after.</summary>
    private static IEnumerable<string> Forms(string name)
    {
        var words = CommitteeNameParts.WordsOf(name);
        var whole = string.Concat(words);
        yield return whole;
        // "Direktørgruppemødet" is Direktørgruppen's.
        if (words.Length == 1 && whole.Length >= LongName && (whole.EndsWith("en", StringComparison.Ordinal) || whole.EndsWith("et", StringComparison.Ordinal)))
        {
            yield return whole[..^1];
            yield return whole[..^2];
        }
        if (words.Length > 2 && words[^1] == "med")
        {
            yield return string.Concat(words[..^1]);
        }

        if (whole.StartsWith("kommunemed", StringComparison.Ordinal))
        {
            yield return "kmed";
            yield return "hovedudvalg";
            yield return "hovedmed";
            yield return "hovedmedudvalg";
            yield break;
        }

        foreach (Match initials in Initials().Matches(name))
        {
            yield return initials.Value.ToLowerInvariant();
        }

        var area = CommitteeNameParts.Read(name).Area;
        var joined = string.Concat(area);
        string[] shorts = area.Count > 1 ? [joined, string.Concat(area.Select(Initial))] : [joined];
        foreach (var form in shorts.Where(form => !form.EndsWith("med", StringComparison.Ordinal)))
        {
            yield return form + "med";
            yield return "med" + form;
            yield return "afdelingsmed" + form;
            yield return "medudvalg" + form;
            yield return form + "afdelingsmed";
            yield return form + words[0];
            if (form != joined && form.Length > 1 && !StopWords.Contains(form))
            {
                yield return form;
            }
        }
    }

    private static string Initial(string word) => word[..(word.StartsWith("oe", StringComparison.Ordinal) || word.StartsWith("ae", StringComparison.Ordinal) || word.StartsWith("aa", StringComparison.Ordinal) ? 2 : 1)];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    /// <summary>The letters by which a committee is called behind its name (<c>Hovedsamarbejdsudvalget HSU</c>, <c>… (HSU)</c>).</summary>
    [GeneratedRegex(@"(?<=\p{Ll}[ (]+)[A-ZÆØÅ]{2,3}U\b|(?<=\()[A-ZÆØÅ]{2,6}(?=\))")]
    private static partial Regex Initials();
}

/// <summary>A committee that a question names.</summary>
/// <param name="Where">Where it stands in the folded question.</param>
public sealed record NamedCommittee(string Committee, Range Where);
