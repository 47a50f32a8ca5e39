using System.Text;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>Puts the organisation that HR approved last in force, in every instance.</summary>
internal sealed partial class ReadApprovedOrganisation(OrganisationDirectory directory, ILogger<ReadApprovedOrganisation> logger) : IStoreSnapshot
{
    private long? inForce;

    public async Task ReadAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var approved = await db.Set<OrganisationVersion>().AsNoTracking()
            .Where(version => version.ApprovedAt != null && version.WithdrawnAt == null)
            .OrderByDescending(version => version.ApprovedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (approved?.Id == inForce)
        {
            return;
        }

        inForce = approved?.Id;
        switch (approved is null ? null : OrganisationFile.Read(Encoding.UTF8.GetBytes(approved.Content)))
        {
            case OrganisationResult.Read(var organisation):
                directory.TakeApproved(organisation);
                LogTaken(approved!.Id);
                break;
            case OrganisationResult.Refused(var sentence):
                // It was good when it was approved: this version of the program asks for more.
                LogRefused(approved!.Id, sentence);
                break;
            default:
                directory.TakeApproved(null);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The organisation that HR approved is in force: version {Version}.")]
    private partial void LogTaken(long version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation that HR approved, version {Version}, is refused, and the one before stays in force. {Reason}")]
    private partial void LogRefused(long version, string reason);
}
