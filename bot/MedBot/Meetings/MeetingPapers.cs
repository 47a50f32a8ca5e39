using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>A meeting's papers, as far as the one who presses a button may see them at that place.</summary>
internal sealed class MeetingPapers(MeetingLibrary library, OpenDocuments documents)
{
    /// <returns>Null where there is none, or none that may be shown.</returns>
    public Task<MeetingDocument?> ReadAsync(MeetingKey meeting, DocumentKind kind, CardPress press, CancellationToken cancellationToken) =>
        ReadAsync(meeting, kind, press.Place, press.Asker, cancellationToken);

    /// <inheritdoc cref="ReadAsync(MeetingKey, DocumentKind, CardPress, CancellationToken)"/>
    public async Task<MeetingDocument?> ReadAsync(MeetingKey meeting, DocumentKind kind, Place place, Asker asker, CancellationToken cancellationToken)
    {
        var catalogue = library.Current;
        if (catalogue.Documents[InCatalogue(meeting, catalogue)].FirstOrDefault(document => document.Kind == kind) is not { } entry)
        {
            return null;
        }

        return (await documents.ReadAsync([entry.Id], cancellationToken)).GetValueOrDefault(entry.Id) is { } document
            ? Visible.To(place, asker, document, catalogue.Organisation.CommitteeNamed(document.Committee)?.Id)
            : null;
    }

    public MinutesStatus Status(MeetingKey meeting)
    {
        var catalogue = library.Current;
        var key = InCatalogue(meeting, catalogue);
        return catalogue.Meetings.FirstOrDefault(known => known.Key == key)?.Minutes ?? MinutesStatus.Unapproved;
    }

    // Cards name a committee as its document does, the catalogue as the organisation does.
    private static MeetingKey InCatalogue(MeetingKey meeting, MeetingCatalogue catalogue) =>
        new(catalogue.Committees.Committee(meeting.Committee) ?? meeting.Committee, meeting.Date, meeting.Extraordinary);
}
