using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Reads one item (punkt): its lines by label into its parts.</summary>
internal sealed class ItemReader
{
    private const int RecordLines = 4;

    private readonly Dictionary<Part, List<Line>> _parts = [];
    private readonly Dictionary<string, List<Line>> _sections = [];
    private readonly List<Line> _absent = [];
    private string? _caseNumber;
    private int? _timeSetAside;
    private bool _closed;
    private Part _part;
    private List<Line> _text;

    private ItemReader() => _text = Of(Part.None);

    /// <remarks>An item may stand among closed ones, and its journal number above its heading.</remarks>
    public static AgendaItem Read(ItemHeading heading, IReadOnlyList<Line> lines, bool closed, string? caseNumber) =>
        new ItemReader { _closed = closed, _caseNumber = caseNumber }.Read(heading, lines);

    private AgendaItem Read(ItemHeading heading, IReadOnlyList<Line> lines)
    {
        var (title, closed) = RecordMarks.TitleMark(TakeTime(heading.Title).TrimEnd(':', ' ', '#'));
        _closed |= closed;
        if (RecordMarks.CaseBehind(title) is var (bare, number))
        {
            (title, _caseNumber) = (bare, _caseNumber ?? number);
        }
        var labelled = lines.Any(line => Labels.Read(line, inDecision: false) is { Part: Part.Recommendation });
        var seen = 0;
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            seen += line.IsGap ? 0 : 1;
            if (TakeRecord(line, seen))
            {
                i++;
            }
            else if (Labels.Read(line, _part == Part.Decision) is { } label)
            {
                i = label.Part == Part.Absent ? TakeAbsent(lines, i, label) : Open(label, i);
            }
            else if (_part == Part.Recommendation && i > 0 && lines[i - 1].IsGap && Recommendations.IsTextBelow(_text, line))
            {
                _text = Of(_part = Part.Presentation);
            }
            else if (!labelled && _part is Part.None or Part.Summary or Part.Presentation && !_parts.ContainsKey(Part.Recommendation) && Recommendations.Opens(line))
            {
                i = TakeRecommendation(lines, i);
            }
            else
            {
                _text.Add(WithoutTime(line));
                i++;
            }
        }
        return new AgendaItem
        {
            Number = heading.Number,
            Title = title,
            CaseNumber = _caseNumber,
            Recommendation = Recommendations.Read(Of(Part.Recommendation)),
            Summary = TextBlocks.Markdown(Of(Part.Summary)),
            Presentation = TextBlocks.Markdown([.. Of(Part.None), Line.Blank, .. Of(Part.Presentation)]),
            TimeSetAside = _timeSetAside,
            Sections = Sections(),
            Attachments = Attachments.Read(Of(Part.Attachments)),
            Absent = People.Read(_absent),
            Decision = TextBlocks.Markdown(Of(Part.Decision)),
            Closed = _closed,
        };
    }

    private List<Line> Of(Part part) => _parts.TryGetValue(part, out var lines) ? lines : _parts[part] = [];

    private Dictionary<string, string> Sections()
    {
        Dictionary<string, string> sections = [];
        foreach (var (name, lines) in _sections)
        {
            if (TextBlocks.Markdown(lines) is { } text)
            {
                sections[name] = text;
            }
        }
        return sections;
    }

    // Marks of a records system stand by the heading; navigation and closed marks anywhere.
    private bool TakeRecord(Line line, int seen)
    {
        if (line.IsGap || line.Kind == LineKind.Entry)
        {
            return false;
        }
        if (seen <= RecordLines && _part == Part.None && _timeSetAside is null && TimesOfDay.SetAsideField(line.Plain) is { } minutes)
        {
            _timeSetAside = minutes;
            return true;
        }
        if (RecordMarks.Closed(line) is { } closed && (seen <= RecordLines && _part == Part.None || RecordMarks.IsGroup(line)))
        {
            _closed |= closed && !RecordMarks.IsGroup(line);
            _caseNumber ??= RecordMarks.CaseNumber(line);
            return true;
        }
        if ((seen <= RecordLines && _part == Part.None || line.Plain.Contains(':', StringComparison.Ordinal)) && RecordMarks.CaseNumber(line) is { } number)
        {
            _caseNumber ??= number;
            _closed |= RecordMarks.EndsClosed(line);
            return true;
        }
        // "Fortroligt." under a decision's label is the decision.
        return RecordMarks.IsMark(line) && !(_part == Part.Decision && RecordMarks.Closed(line) is not null);
    }

    private int Open(Label label, int i)
    {
        _part = label.Part;
        if (label.Section is { } section)
        {
            _text = _sections.TryGetValue(section, out var lines) ? lines : _sections[section] = [];
        }
        else
        {
            _text = Of(label.Part);
        }
        _text.Add(Line.Blank);
        if (label.Rest.Length > 0)
        {
            foreach (var rest in TextLines.Read(label.Rest))
            {
                _text.Add(WithoutTime(rest));
            }
        }
        return i + 1;
    }

    // The absent ones are a paragraph; what stands below it goes on with the part that they interrupt.
    private int TakeAbsent(IReadOnlyList<Line> lines, int i, Label label)
    {
        var from = i + 1;
        if (label.Rest.Length > 0)
        {
            _absent.Add(new(LineKind.Text, label.Rest));
            while (from < lines.Count && lines[from].Kind == LineKind.Text && Labels.Read(lines[from], inDecision: true) is null
                && (lines[from].Plain.StartsWith('(') || lines[from - 1].Plain.EndsWith(',') || People.LookLikeNames(lines[from].Plain)))
            {
                _absent.Add(lines[from++]);
            }
        }
        else if (TextBlocks.NextAfterGap(lines, from) is { } next && People.LookLikeNames(lines[next].Plain))
        {
            for (from = next; from < lines.Count && (lines[from].IsGap || lines[from].Kind is LineKind.Entry or LineKind.Text && People.LookLikeNames(lines[from].Plain)
                && Labels.Read(lines[from], inDecision: true) is null); from++)
            {
                _absent.Add(lines[from]);
            }
        }
        _absent.Add(Line.Blank);
        _text.Add(Line.Blank);
        return from;
    }

    // Without a heading a recommendation is its opening and the points below it; then the text goes on.
    private int TakeRecommendation(IReadOnlyList<Line> lines, int i)
    {
        var recommendation = Of(Part.Recommendation);
        recommendation.Add(lines[i++]);
        while (i < lines.Count && Labels.Read(lines[i], inDecision: false) is null)
        {
            var next = TextBlocks.NextAfterGap(lines, i);
            var goesOn = !lines[i].IsGap && !lines[i - 1].IsGap && lines[i].Kind == LineKind.Text;
            if (!goesOn && (next is null || !Recommendations.IsPoint(lines[next.Value])))
            {
                break;
            }
            recommendation.Add(lines[i++]);
        }
        _text = Of(_part = Part.Presentation);
        return i;
    }

    private string TakeTime(string text)
    {
        if (_timeSetAside is not null || TimesOfDay.SetAside(text) is not { } time)
        {
            return text;
        }
        _timeSetAside = time.Minutes;
        return Marks.Kept(text.Remove(time.Index, time.Length)).TrimEnd(' ', '-', '–');
    }

    // In a text the time set aside stands first, or alone.
    private Line WithoutTime(Line line)
    {
        if (line.IsGap || _timeSetAside is not null || line.Kind == LineKind.Row || !line.Plain.StartsWith('(') || TimesOfDay.SetAside(line.Plain) is not { Index: 0 } time)
        {
            return line;
        }
        _timeSetAside = time.Minutes;
        var rest = line.Plain[time.Length..].Trim();
        return rest.Length == 0 ? Line.Blank : new Line(line.Kind, rest) { Indent = line.Indent, Number = line.Number };
    }
}
