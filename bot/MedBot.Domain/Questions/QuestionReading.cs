namespace MedBot.Domain.Questions;

/// <summary>What a question was understood to ask.</summary>
public sealed record QuestionReading
{
    public required QuestionKind Kind { get; init; }

    /// <summary>How sure the kind is, from 0 to 1.</summary>
    public required double Sure { get; init; }

    public Sought Sought { get; init; }

    /// <summary>Committees by their full names, in the order of the question.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    public Period? Period { get; init; }

    /// <summary>Where each of several committees is asked about at a time of its own, one by one (<c>KommuneMED i maj og ØS i juni</c>); else none.</summary>
    public IReadOnlyList<(string Committee, Period Period)> Each { get; init; } = [];

    public Tense Tense { get; init; }

    /// <summary>The asker's own committees are meant (<c>vi</c>, <c>mit</c>, <c>os</c>).</summary>
    public bool Mine { get; init; }

    public bool Extraordinary { get; init; }

    /// <summary>An ordinary meeting, and no extraordinary one.</summary>
    public bool Ordinary { get; init; }

    /// <summary>The last one held (<c>sidst</c>, <c>seneste</c>).</summary>
    public bool Latest { get; init; }

    /// <summary>The first or the last meeting of the period (<c>årets sidste møde</c>).</summary>
    public Edge Edge { get; init; }

    /// <summary>All that are to come, not the next alone (<c>møder</c>).</summary>
    public bool Every { get; init; }

    /// <summary>No more than so many of them (<c>de næste tre møder</c>).</summary>
    public int? Most { get; init; }

    /// <summary>Says which day, week or hour of the question there is none of; null where all can be.</summary>
    public string? Impossible { get; init; }

    /// <summary>What the meeting is taken or asked to be (<c>aflyst</c>, <c>flyttet</c>); null where it is taken to be held.</summary>
    public string? Off { get; init; }

    /// <summary>Asks how long it is until a meeting, not how long it takes.</summary>
    public bool Countdown { get; init; }

    /// <summary>Typed in Norwegian, Swedish or English.</summary>
    public bool Foreign { get; init; }

    /// <summary>Asks what is not so.</summary>
    public bool Negated { get; init; }

    /// <summary>Counted from the end where it is negative: -1 is the last.</summary>
    public int? ItemNumber { get; init; }

    /// <summary>As documents write it, <c>81.38.05-A26-1-26</c>.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What it is about: the words that tell something.</summary>
    public IReadOnlyList<Concept> Topic { get; init; } = [];

    /// <summary>Words of asking that may also stand in the answer: they part equals.</summary>
    public IReadOnlyList<Concept> Minor
    {
        get => MinorWhenAsked.Value;
        init => MinorWhenAsked = new(value);
    }

    /// <summary>Most kinds of question never ask for them.</summary>
    internal Lazy<IReadOnlyList<Concept>> MinorWhenAsked { private get; init; } = new([]);

    /// <summary>Asks how things are in general, not what happened.</summary>
    public bool General { get; init; }

    /// <summary>What is counted or chosen from (<c>hvor mange elever</c>, <c>hvilken etage</c>), folded.</summary>
    public string? Counted { get; init; }

    /// <summary>Asks what one is to do, or whom to turn to (<c>hvordan søger jeg …</c>).</summary>
    public bool HowTo { get; init; }

    /// <summary>Names of people among the words, in their order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words that were typed with a capital within the sentence: names of people, places and things.</summary>
    public IReadOnlyList<string> Proper { get; init; } = [];

    /// <summary>The office or union asked about, folded.</summary>
    public string? Office { get; init; }

    /// <summary>The question as it was typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The question, folded, words of asking in Danish.</summary>
    public required string Folded { get; init; }

    public string? Committee => Committees.Count > 0 ? Committees[0] : null;
}

/// <summary>Which end of a period is meant.</summary>
public enum Edge
{
    None,
    First,
    Last,

    /// <summary>The next one behind it.</summary>
    After,
}
