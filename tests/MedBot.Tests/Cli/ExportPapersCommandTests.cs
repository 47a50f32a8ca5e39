using System.Text.Json;
using MedBot.Audit;
using MedBot.Cli;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Meetings;
using MedBot.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Cli;

public class ExportPapersCommandTests
{
    [Fact]
    public async Task A_case_is_written_out_as_it_is_typed_and_that_is_written_down()
    {
        var file = Path.Combine(Path.GetTempPath(), $"medbot-{Guid.NewGuid():N}.json");
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        OrganisationDirectory organisation = new(new HostingEnvironment { EnvironmentName = Environments.Production });
        await new ImportMeeting(store.Address, organisation, new(organisation), TimeProvider.System).RunAsync([new() { Document = MeetingBot.Minutes, FileName = "referat.docx", By = "command line" }], CancellationToken.None);
        try
        {
            (int code, string said, _) = await TypedCommand.RunAsync(store.Address.ConnectionString, "export", file, "--case", "81.28.00-g01-7-26");

            Assert.Equal(0, code);
            Assert.Contains("1 møde, 1 dokument, 1 punkt", said, StringComparison.Ordinal);
            using JsonDocument written = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            Assert.Equal(MeetingBot.Committee, written.RootElement.GetProperty("meetings")[0].GetProperty("committee").GetString());
            await using MedBotDb db = store.CreateDbContext();
            Assert.Equal(Deed.CommandLine, Assert.Single(db.Set<Deed>()).By);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Skriv, hvilken fil")]
    [InlineData("Filen skal ende på .docx eller .json.", "a.pdf", "--case", "1")]
    [InlineData("Skriv --case", "a.json")]
    [InlineData("Der mangler noget efter --case.", "a.json", "--case")]
    [InlineData("8. marts er ikke en dato", "a.json", "--committee", "KommuneMED", "--from", "8. marts")]
    [InlineData("--all kender jeg ikke.", "a.json", "--all")]
    public async Task A_mistake_is_told_in_a_sentence(string sentence, params string[] words)
    {
        (int code, _, string errors) = await TypedCommand.RunAsync("Data Source=:memory:", ["export", .. words]);
        Assert.Equal(CommandLine.Refused, code);
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
    }
}
