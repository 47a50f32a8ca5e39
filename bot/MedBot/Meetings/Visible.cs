using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>What of a document may be shown to whom, and where.</summary>
internal static class Visible
{
    /// <summary>Closed items and drafts are for the committee's members alone, and never where others can read along.</summary>
    /// <param name="committee">Id of the document's committee, null where the organisation does not know it.</param>
    /// <returns>Null where nothing may be shown.</returns>
    public static MeetingDocument? To(Place place, Asker asker, MeetingDocument document, string? committee)
    {
        var member = place == Place.Personal && committee is not null && asker.Committees.Contains(committee);
        return member ? document
            : document.Draft ? null
            : document.Items.Any(item => item.Closed) ? OpenDocument.Of(document).Document
            : document;
    }
}
