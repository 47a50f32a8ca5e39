using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions;

/// <summary>What the store holds on a question, all of it open to the asker.</summary>
public sealed record Evidence
{
    /// <summary>Danish local time.</summary>
    public required DateTime Now { get; init; }

    public required Asker Asker { get; init; }
    public required Organisation.Organisation Organisation { get; init; }

    /// <summary>What the municipality's file alone says; <see cref="Organisation"/> may have more, from documents.</summary>
    public required Organisation.Organisation OfFile { get; init; }

    public required CommitteeNames Committees { get; init; }

    /// <summary>The asker's committees, full names.</summary>
    public IReadOnlyList<string> Mine { get; init; } = [];

    /// <summary>All.</summary>
    public KnownMeetings Meetings { get; init; } = KnownMeetings.None;

    /// <summary>Those that the question means, <see cref="MeetingChoice"/>.</summary>
    public IReadOnlyList<KnownMeeting> Chosen { get; init; } = [];

    /// <summary>The documents of <see cref="Chosen"/>, and those that tell of them.</summary>
    public IReadOnlyList<MeetingDocument> Documents { get; init; } = [];

    /// <summary>What the search for the topic found.</summary>
    public IReadOnlyList<FoundItem> Items { get; init; } = [];

    /// <summary>One person and the bot: the only place where an electoral group is told.</summary>
    public bool Personal { get; init; }

    // Several answers look at the same items. Copies with other items share what was read.
    private readonly List<(QuestionReading Reading, IReadOnlyList<FoundItem> Items, IReadOnlyList<RankedPassage> Passages)> rankings = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The committee under the name by which it is known.</summary>
    public string NameOf(MeetingDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Committees.Committee(document.Committee) ?? document.Committee;
    }

    /// <summary>Only the items that the answers stand in.</summary>
    public Evidence Within(IEnumerable<Answer> answers)
    {
        AgendaItem[] told = [.. answers.SelectMany(answer => answer.Sources).Select(source => source.Item).OfType<AgendaItem>()];
        return this with { Items = [.. Items.Where(found => told.Contains(found.Item))] };
    }

    internal IReadOnlyList<RankedPassage> Ranked(QuestionReading reading, Func<IReadOnlyList<RankedPassage>> rank)
    {
        foreach (var known in rankings)
        {
            if (ReferenceEquals(known.Reading, reading) && ReferenceEquals(known.Items, Items))
            {
                return known.Passages;
            }
        }

        var passages = rank();
        rankings.Add((reading, Items, passages));
        return passages;
    }
}

/// <summary>An item with its document.</summary>
public sealed record FoundItem(MeetingDocument Document, AgendaItem Item);
