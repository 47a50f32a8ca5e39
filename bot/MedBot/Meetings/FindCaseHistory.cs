using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings.Search;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>Finds where else an item's case was treated, as far as the reader may see it at that place.</summary>
internal sealed class FindCaseHistory(StoreAddress store, MeetingLibrary library, OpenDocuments documents)
{
    private const int MostItems = 40;

    public Task<IReadOnlyList<CaseTreatment>> OfAsync(MeetingDocument document, AgendaItem item, CardPress press, CancellationToken cancellationToken) =>
        OfAsync(document, item, press.Place, press.Asker, cancellationToken);

    public async Task<IReadOnlyList<CaseTreatment>> OfAsync(MeetingDocument document, AgendaItem item, Place place, Asker asker, CancellationToken cancellationToken)
    {
        MeetingCatalogue catalogue = library.Current;
        IReadOnlyList<SearchRow> sameCase = item.CaseNumber is { } number ? await FindItems.ByTokenAsync(store, DanishText.Fold(number), MostItems, cancellationToken) : [];
        var committee = catalogue.Committees.Committee(document.Committee) ?? document.Committee;
        IEnumerable<long> ids =
        [
            .. sameCase.Select(row => row.Document),
            .. CaseHistory.Named(document, item, catalogue.Committees).SelectMany(name => ((bool[])[false, true]).SelectMany(extraordinary => catalogue.Documents[new(name.Forum, name.Date, extraordinary)])).Select(entry => entry.Id),
            .. catalogue.Documents[new(committee, document.Date, document.Extraordinary)].Select(entry => entry.Id),
            .. catalogue.Approvals[(committee, document.Date)],
        ];
        IReadOnlyDictionary<long, MeetingDocument> loaded = await documents.ReadAsync(ids, cancellationToken);
        IEnumerable<MeetingDocument> open = loaded.Values
            .Select(other => Visible.To(place, asker, other, catalogue.Organisation.CommitteeNamed(other.Committee)?.Id))
            .OfType<MeetingDocument>();
        return CaseHistory.Of(document, item, open, catalogue.Committees);
    }
}
