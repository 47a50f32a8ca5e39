using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>Hands the newest documents of each committee to the organisation, which in Development takes from them what its file leaves out.</summary>
internal sealed class ReadOrganisationFromDocuments(OrganisationDirectory organisation, IHostEnvironment environment) : IStoreSnapshot
{
    public async Task ReadAsync(DbConnection store, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        var documents = await store.ReadAsync(
            """
            SELECT document."Content" FROM "Documents" AS document JOIN "Meetings" AS meeting ON meeting."Id" = document."MeetingId"
            JOIN (SELECT "CommitteeName", MAX("Date") AS "Date" FROM "Meetings" GROUP BY "CommitteeName") AS newest ON newest."CommitteeName" = meeting."CommitteeName" AND newest."Date" = meeting."Date"
            WHERE document."Current"
            """,
            row => MeetingDocumentJson.Read(row.GetString(0)),
            cancellationToken);

        // Of an agenda and minutes, the one that lists more people.
        organisation.Take([.. documents.GroupBy(document => document.Committee).Select(own => own.MaxBy(document => document.Participants.Count)!)]);
    }
}
