using System.Globalization;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Cli;

public class ProposalsCommandTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("json")]
    public async Task A_round_is_written_out_as_it_is_typed(string extension)
    {
        string file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"medbot-{Guid.NewGuid():N}.{extension}"));
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        Assert.Equal((2, "Der er ingen budgetrunde."), await RunAsync(store, file));
        await using (MedBotDb db = store.CreateDbContext())
        {
            ProposalRound round = ProposalSamples.Round();
            db.Add(round);
            await db.SaveChangesAsync();
        }

        try
        {
            Assert.Equal((0, ""), await RunAsync(store, file));
            Assert.True(new FileInfo(file).Length > 300);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Errors)> RunAsync(TestStore store, string file)
    {
        (int code, _, string errors) = await TypedCommand.RunAsync(store.Address.ConnectionString, "proposals", file);
        return (code, errors.Trim());
    }
}
