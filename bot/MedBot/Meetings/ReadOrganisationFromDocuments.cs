using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>Hands the newest documents of each committee to the organisation, which in Development takes from them what its file leaves out.</summary>
internal sealed class ReadOrganisationFromDocuments(OrganisationDirectory organisation, IHostEnvironment environment) : IStoreSnapshot
{
    public async Task ReadAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        var meetings = await db.Set<Meeting>().Select(meeting => new { meeting.Id, meeting.CommitteeName, meeting.Date }).ToListAsync(cancellationToken);
        var newest = meetings.GroupBy(meeting => meeting.CommitteeName).Select(own => own.MaxBy(meeting => meeting.Date)!.Id).ToArray();
        List<MeetingDocument> documents = [];
        await foreach (var document in db.Set<StoredDocument>().AsNoTracking()
            .Where(document => document.Current && newest.Contains(document.MeetingId))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            documents.Add(document.Read());
        }

        // Of an agenda and minutes, the one that lists more people.
        organisation.Take([.. documents.GroupBy(document => document.Committee).Select(own => own.MaxBy(document => document.Participants.Count)!)]);
    }
}
