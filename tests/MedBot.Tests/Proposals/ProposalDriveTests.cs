using MedBot.Tests.Storage;

namespace MedBot.Tests.Proposals;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- proposals CONNECTIONSTRING 2000 20</c>.</summary>
public sealed class ProposalDriveTests
{
    [SkippableTheory, OnBothStores]
    public async Task What_was_answered_as_sent_is_there_once_with_the_right_representative_though_the_service_is_killed(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateWithoutTablesAsync(kind);
        var drive = new ProposalDrive(store.Address.ConnectionString, proposals: 32, kills: 1, seed: 7);

        await drive.RunAsync().WaitAsync(TimeSpan.FromMinutes(8));

        Assert.Empty(drive.Faults);
        Assert.Equal(32, drive.Answered);
        Assert.All([drive.Edited, drive.Withdrawn, drive.PassedOn, drive.TakenOver], count => Assert.InRange(count, 1, 32));
    }
}
