using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Meetings.Search;

/// <summary>What an item is found by: its stems, apart by weight, and a token for its committee.</summary>
internal sealed record SearchTerms(IReadOnlySet<string> Title, IReadOnlySet<string> Decision, IReadOnlySet<string> Text)
{
    public static SearchTerms Of(MeetingDocument document, AgendaItem item)
    {
        HashSet<string> title = [.. Terms.Of(item.Title, item.CaseNumber), Committee(document.Committee)];
        if (item.CaseNumber is { } number)
        {
            title.Add(Token(DanishText.Fold(number)));
        }

        var passages = ItemPassages.Of(document, item).ToLookup(passage => passage.Part == ItemPart.Decision);
        return new(title, Terms.Of(passages[true].SelectMany(Texts)), Terms.Of([.. passages[false].SelectMany(Texts), document.Committee]));

        static IEnumerable<string?> Texts(Passage passage) => [passage.Heading, passage.Text, passage.Row?.Caption, .. passage.Row?.Values.Select(value => value.Head) ?? []];
    }

    /// <summary>The head: committee, participants, their titles and offices.</summary>
    public static SearchTerms OfHead(MeetingDocument document) => new(
        new HashSet<string>([.. Terms.Of(document.Committee, document.Title), Committee(document.Committee)]),
        new HashSet<string>(),
        Terms.Of(document.Participants.SelectMany(participant => new[] { participant.Name, participant.Note })));

    /// <summary>All but the tokens for a committee and for a case number, which nobody types as words.</summary>
    public IEnumerable<string> Words => Title.Concat(Decision).Concat(Text).Where(term => !term.Contains('_', StringComparison.Ordinal)).Distinct();

    public static string Committee(string name) => $"_c{CommitteeName.Fold(name)}";

    /// <summary>A stem as both stores take it for one word: <c>1,5</c> as <c>1_5</c>.</summary>
    public static string Token(string stem) => stem.All(char.IsLetterOrDigit) ? stem : string.Concat(stem.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
}
