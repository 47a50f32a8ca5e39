using System.Data.Common;
using System.Text;
using MedBot.Domain.Organisation;
using MedBot.Storage;

namespace MedBot.Organisation;

/// <summary>Puts the organisation that HR approved last in force, in every instance.</summary>
internal sealed partial class ReadApprovedOrganisation(OrganisationDirectory directory, StoreAddress store, ILogger<ReadApprovedOrganisation> logger) : IStoreSnapshot
{
    private long? inForce;

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await ReadAsync(connection, cancellationToken);
    }

    public async Task ReadAsync(DbConnection store, CancellationToken cancellationToken)
    {
        var approved = (await store.ReadAsync(
            $"SELECT \"Id\", \"Content\" FROM {OrganisationVersion.RowsInForce} LIMIT 1",
            row => new { Id = row.GetInt64(0), Content = row.GetString(1) },
            cancellationToken)).SingleOrDefault();
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
