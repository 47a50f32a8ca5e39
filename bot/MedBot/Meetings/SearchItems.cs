using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Meetings.Search;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>Finds items beside Teams' message box. Who reads the message is not known, so only what all may see is found.</summary>
internal sealed class SearchItems(IDbContextFactory<MedBotDb> stores, MeetingLibrary library, OpenDocuments documents) : IMessageSearch
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Question question, int count, CancellationToken cancellationToken)
    {
        var catalogue = library.Current;
        var sought = QuestionReader.Read(question, catalogue.Vocabulary, catalogue.Committees, null);
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var rows = sought.CaseNumber is { } number
            ? await FindItems.ByTokenAsync(db, Domain.Danish.DanishText.Fold(number), count, cancellationToken)
            : await FindItems.ByTopicAsync(db, sought.Topic, sought.Committees is [var committee, ..] ? committee : null, count, cancellationToken);
        var loaded = await documents.ReadAsync(db, rows.Select(row => row.Document), cancellationToken);
        return [.. rows.Where(row => row.Item > 0 && loaded.ContainsKey(row.Document)).Select(row => Hit(loaded[row.Document], row.Item, question)).OfType<SearchHit>()];
    }

    private static SearchHit? Hit(MeetingDocument whole, int place, Question question) =>
        place <= whole.Items.Count && whole.Items[place - 1] is { Closed: false } item && Visible.To(Place.Channel, question.Asker, whole, null) is { } open
            ? new(item.Title, $"{open.Committee}, {Domain.Danish.SpokenDate.WithoutWeekday(open.Date)}, punkt {item.Number}", ItemCard.For(open, item))
            : null;
}
