using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Meetings.Search;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>Finds items by words or case number, as far as the asker may see them at that place.</summary>
internal sealed class FindVisibleItems(StoreAddress store, MeetingLibrary library, OpenDocuments documents)
{
    public async Task<IReadOnlyList<FoundItem>> OfAsync(Question sought, int count, CancellationToken cancellationToken)
    {
        var catalogue = library.Current;
        var reading = QuestionReader.Read(sought, catalogue.Vocabulary, catalogue.Committees, null);
        var rows = reading.CaseNumber is { } number
            ? await FindItems.ByTokenAsync(store, DanishText.Fold(number), count, cancellationToken)
            : await FindItems.ByTopicAsync(store, reading.Topic, catalogue.Vocabulary, reading.Committees is [var committee, ..] ? committee : null, count, cancellationToken);
        var loaded = await documents.ReadAsync(rows.Select(row => row.Document), cancellationToken);
        return [.. rows.Where(row => row.Item > 0 && loaded.ContainsKey(row.Document)).Select(row => Found(loaded[row.Document], row.Item)).OfType<FoundItem>()];

        FoundItem? Found(MeetingDocument whole, int place) =>
            place <= whole.Items.Count
            && Visible.To(sought.Place, sought.Asker, whole, catalogue.Organisation.CommitteeNamed(whole.Committee)?.Id) is { } shown
            && shown.Items.Contains(whole.Items[place - 1])
                ? new(shown, whole.Items[place - 1])
                : null;
    }
}
