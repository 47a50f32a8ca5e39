using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>What stands above the first item: title, date, place, participants.</summary>
internal sealed partial class DocumentHead
{
    private const int LongestTitleLine = 400;
    private const int MostPages = 10;

    private readonly Dictionary<HeadLabel, List<Line>> _fields = [];
    private readonly List<Line> _titles = [];

    // Those of the titles that stand right below another one.
    private readonly HashSet<Line> _below = new(ReferenceEqualityComparer.Instance);
    private bool _restListed;

    private DocumentHead()
    {
    }

    public string? Title { get; private set; }
    public string? Committee { get; private set; }
    public DateOnly? TitleDate { get; private set; }
    public DateOnly? MeetingDate { get; private set; }
    public TimeOnly? Start { get; private set; }
    public TimeOnly? End { get; private set; }
    public string? Place { get; private set; }
    public bool NamesAgenda { get; private set; }
    public bool NamesMinutes { get; private set; }
    public bool Extraordinary { get; private set; }
    public bool Draft { get; private set; }
    public IReadOnlyList<Participant> Participants { get; private set; } = [];

    /// <summary>Null where the head names none apart from the participants.</summary>
    public IReadOnlyList<Participant>? Officers { get; private set; }

    /// <summary>Null where the head says nothing of absent ones.</summary>
    public IReadOnlyList<Participant>? Absent { get; private set; }

    /// <summary>A head that names no committee takes the one that decides at its meeting.</summary>
    public void TakeCommittee(string? committee)
    {
        Committee = committee;
        Title ??= committee;
    }

    /// <summary>The title's words on a later page: a running head, all of a line or its end.</summary>
    public bool IsRunningHead(string plain) => plain.Length > 5 && _titles.Exists(line => line.Plain.EndsWith(plain, StringComparison.OrdinalIgnoreCase));

    public static DocumentHead Read(IEnumerable<Line> lines)
    {
        DocumentHead head = new();
        head.Sort(lines);
        head.ReadTitle();
        head.ReadMeeting();
        return head;
    }

    // Lines with a label and what follows them; of the others those above the table of contents are the title's.
    private void Sort(IEnumerable<Line> lines)
    {
        List<Line>? field = null;
        HeadLabel? open = null;
        string? office = null;
        var contents = false;
        var besideTitle = false;
        foreach (var line in People.WithParties([.. lines.SelectMany(HeadLabels.Split)]))
        {
            if (Titles.IsProgram(line.Text))
            {
                field = null;
            }
            else if (People.WithPresence(line) is var (person, present))
            {
                FieldOf(HeadLabel.Participants).Add(person);
                if (!present)
                {
                    FieldOf(HeadLabel.Absent).Add(person);
                }
                field = null;
            }
            else if (HeadLabels.IsContents(line))
            {
                (contents, field, open) = (true, null, null);
            }
            else if (open == HeadLabel.Participants && People.OfficeBefore(line) is { } member)
            {
                field!.Add(member);
            }
            else if (HeadLabels.Read(line) is { } read)
            {
                open = read.Label == HeadLabel.Group ? HeadLabel.Participants : read.Label;
                office = read is { Label: HeadLabel.Officer, Rest: "" } ? line.Plain : null;
                _restListed |= HeadLabels.IsRest(line);
                field = FieldOf(open.Value);
                field.Add(Line.Blank);
                if (read.Label == HeadLabel.Group)
                {
                    field.Add(line);
                }
                else if (read.Rest.Length > 0)
                {
                    field.Add(new(LineKind.Text, read.Rest));
                }
            }
            else if (field is not null && GoesOn(open!.Value, field, line) && !RecordMarks.IsMark(line))
            {
                field.Add(office is not null && !line.IsGap ? new(LineKind.Text, HeadLabels.InOffice(line.Plain, office)) : line);
            }
            else if (!line.IsGap && !contents && line.Plain.Length <= LongestTitleLine && !RecordMarks.IsMark(line) && !HeadLabels.IsUnknown(line) && !Titles.SpeaksToReader(line.Plain) && !NumberedLines.IsNumbered(line) && RecordMarks.CaseNumber(line) is null)
            {
                if (besideTitle)
                {
                    _below.Add(line);
                }
                _titles.Add(line);
                (field, besideTitle) = (null, true);
                continue;
            }
            else if (field is not null && !line.IsGap)
            {
                field = null;
            }
            besideTitle &= RecordMarks.IsMark(line) || RecordMarks.CaseNumber(line) is not null;
        }
    }

    private List<Line> FieldOf(HeadLabel label) => _fields.TryGetValue(label, out var known) ? known : _fields[label] = [];

    // A list of people goes on until a title begins, another field holds one value.
    private static bool GoesOn(HeadLabel label, List<Line> field, Line line) =>
        !Titles.TellsMeeting(line.Plain) && (label is HeadLabel.Participants or HeadLabel.Absent ? !Titles.BeginsWithKind(line.Plain)
        : field.TrueForAll(one => one.IsGap) || label is HeadLabel.Other && !field[^1].IsGap);

    private void ReadTitle()
    {
        // The way to a page of the web ends with the page's own title.
        string[] pages = [.. _titles.Select(line => line.Plain).Where(line => Titles.NamesKind(line) && Titles.Committee(line) is not null).Take(MostPages)];
        _titles.RemoveAll(way => Array.Exists(pages, page => page.Length < way.Plain.Length && way.Plain.EndsWith(page, StringComparison.Ordinal)));
        var kind = _titles.FindIndex(line => Titles.IsOfDocument(line.Plain));
        kind = kind < 0 ? _titles.FindIndex(line => Titles.NamesKind(line.Plain)) : kind;
        kind = kind < 0 ? _titles.FindIndex(line => Titles.Committee(line.Plain) is not null) : kind;
        Committee = Field(HeadLabel.Committee);
        if (kind >= 0)
        {
            // "Dagsorden" / "til møde i …" / "den 1. februar": the title goes on in the lines below its kind.
            var title = _titles[kind].Plain;
            var next = kind + 1;
            // A committee on the line above is the title's; what stands below says something else then.
            var above = Titles.IsKindAlone(title) && kind > 0 && Titles.Committee(_titles[kind - 1].Plain) is { } name && Titles.IsCommittee(name);
            while (!above && next < _titles.Count && next < kind + 6 && Titles.GoesOn(title, _titles[next].Plain))
            {
                title = TextBlocks.JoinLines([title, _titles[next++].Plain]);
            }
            var own = Titles.Committee(title);
            var named = own is not null && !Titles.IsAuthority(own) ? null : CommitteeLine(kind);
            Committee ??= named is null ? own : Titles.Committee(named);
            Title = named is not null && Titles.IsKindAlone(title) ? named : title;
        }
        var meeting = Field(HeadLabel.Meeting);
        if (meeting is not null && Titles.Committee(meeting) is { } met && Titles.IsCommittee(met) && !(Committee is not null && Titles.IsCommittee(Committee)))
        {
            Committee = met;
        }
        if (Committee is not null && Titles.IsOfSomeWorkplace(Committee) && _titles.Select(line => line.Plain).FirstOrDefault(IsWorkplace) is { } workplace)
        {
            Committee = $"{Committee} {workplace}";
        }
        Title ??= Committee;
        var told = string.Join(' ', _titles.Select(line => line.Plain).Append(meeting ?? ""));
        var naming = Title is not null && Titles.NamesKind(Title) ? Title : told;
        (NamesAgenda, NamesMinutes) = (Titles.NamesAgenda(naming), Titles.NamesMinutes(naming));
        Extraordinary = Titles.NamesExtraordinary(told);
        Draft = Titles.NamesDraft(told);
    }

    private static bool IsWorkplace(string line) => Titles.MayBePlace(line) && !Titles.IsAuthority(line) && !line.Any(char.IsAsciiDigit) && line.Split(' ').Length <= 4;

    // Where the title's own line names none, the nearest line that does; one that names an authority only where there is no other.
    private string? CommitteeLine(int kind)
    {
        string[] near = [.. Enumerable.Range(1, _titles.Count).SelectMany(step => (int[])[kind + step, kind - step])
            .Where(at => at >= 0 && at < _titles.Count).Select(at => _titles[at].Plain).Where(line => Titles.Committee(line) is not null)];
        return near.FirstOrDefault(line => Titles.IsCommittee(Titles.Committee(line)!)) ?? near.FirstOrDefault(line => !Titles.IsAuthority(Titles.Committee(line)!));
    }

    private void ReadMeeting()
    {
        var date = Field(HeadLabel.Date) ?? "";
        var time = Field(HeadLabel.Time) ?? "";
        TitleDate = FirstDate(Title ?? "");
        MeetingDate = FirstDate(string.Join('\n', _titles.Select(line => line.Plain).Where(Titles.TellsMeeting))) ?? FirstDate(date) ?? FirstDate(time);
        var below = string.Join('\n', _titles.Select(line => line.Plain));
        if (MeetingDate is null && TitleDate is null)
        {
            TitleDate = FirstDate(below);
        }
        string[] dated = [.. _titles.Select(line => line.Plain).Where(line => DanishDates.In(line).Count > 0)];
        Start = TimesOfDay.Start(date, bare: true) ?? TimesOfDay.Start(time, bare: true) ?? TimesOfDay.Start(below, bare: false) ?? dated.Select(line => TimesOfDay.Start(line, bare: true)).FirstOrDefault(start => start is not null);
        End = TimesOfDay.End(date) ?? TimesOfDay.End(time) ?? TimesOfDay.End(below);
        Place = Field(HeadLabel.Place) ?? Titles.PlaceAfterDate(below) ?? PlaceBelowDate()
            ?? dated.Where(line => TimesOfDay.Start(line, bare: true) is not null).Append(date).Append(time).Select(Titles.PlaceBehindHour).FirstOrDefault(place => place is not null);
        IReadOnlyList<Participant> listed = _fields.TryGetValue(HeadLabel.Participants, out var people) ? People.Read(people) : [];
        Officers = _fields.TryGetValue(HeadLabel.Officer, out var officers)
            ? [.. officers.Where(line => !line.IsGap).Select(line => WholeName(PersonText.Person(line.Plain, commaIsNote: true), listed)).Where(one => one.Note is not null && People.LookLikeNames(one.Name))] : null;
        Participants = _restListed ? [.. (Officers ?? []).Where(officer => Chairs().IsMatch(officer.Note!)), .. listed] : listed;
        IReadOnlyList<Participant> saidAbsent = [.. Participants.Where(People.SaysAbsent)];
        Absent = _fields.TryGetValue(HeadLabel.Absent, out var absent) ? [.. People.Read(absent).Where(one => People.LookLikeNames(one.Name)), .. saidAbsent]
            : saidAbsent.Count > 0 ? saidAbsent : null;
    }

    // "Referent: Åse" is the one of that name on the list.
    private static Participant WholeName(Participant person, IReadOnlyList<Participant> listed) =>
        listed.Where(one => one.Name.StartsWith(person.Name + ' ', StringComparison.Ordinal)).ToArray() is [var only] ? person with { Name = only.Name } : person;

    // "Mandag den 2. februar 2026 kl. 8.30-11.00" and in the next line where.
    private string? PlaceBelowDate() =>
        Enumerable.Range(1, Math.Max(0, _titles.Count - 1)).Where(at => _below.Contains(_titles[at]) && TimesOfDay.Start(_titles[at - 1].Plain, bare: true) is not null && DanishDates.In(_titles[at - 1].Plain).Count > 0)
            .Select(at => _titles[at].Plain).FirstOrDefault(Titles.MayBePlace);

    private static DateOnly? FirstDate(string text) => DanishDates.In(text).Select(written => written.Date).FirstOrDefault(date => date is not null);

    [GeneratedRegex("(?:formand|forperson)$", RegexOptions.IgnoreCase)]
    private static partial Regex Chairs();

    private string? Field(HeadLabel label) =>
        _fields.TryGetValue(label, out var lines) && lines.Where(line => !line.IsGap).Select(line => line.Plain).ToList() is { Count: > 0 } texts
            ? TextBlocks.JoinLines(texts)
            : null;
}
