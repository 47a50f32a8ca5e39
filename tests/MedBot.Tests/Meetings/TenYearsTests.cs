using MedBot.Benchmarks.Meetings;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Meetings;

/// <summary>What the benchmarks do with 30,000 generated documents, with those of two committees.</summary>
public class TenYearsTests
{
    private static readonly TenYears Years = new(seed: 1, committees: 2);

    [Fact]
    public void The_same_seed_makes_the_same_documents() => Assert.Equal(Years.Text(77), new TenYears(seed: 1, committees: 2).Text(77));

    [Fact]
    public async Task Every_document_is_read_with_its_committee_day_and_items()
    {
        foreach (var (document, at) in (await ReadAsync()).Select((document, at) => (document, at)))
        {
            Assert.Equal((Years.Committee(at), TenYears.Day(at), TenYears.IsAgenda(at) ? DocumentKind.Agenda : DocumentKind.Minutes), (document.Committee, document.Date, document.Kind));
            Assert.Equal((8, 9), (document.Items.Count, document.Participants.Count));
        }
    }

    [SkippableTheory, OnBothStores]
    public async Task An_import_that_was_stopped_halfway_is_taken_up_again_without_loss_or_repetition(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        OrganisationDirectory directory = new(new HostingEnvironment { EnvironmentName = Environments.Development });
        ImportMeeting import = new(store.Address, directory, new(directory), TimeProvider.System);
        ReadFile[] files = [.. (await ReadAsync()).Select(document => new ReadFile { Document = document, FileName = "fil.md", By = "tester", History = true })];
        await import.RunAsync(files[..50], CancellationToken.None);
        var outcomes = await import.RunAsync(files, CancellationToken.None);

        Assert.Equal([.. Enumerable.Repeat(ImportOutcome.Unchanged, 50), .. Enumerable.Repeat(ImportOutcome.New, files.Length - 50)], outcomes);
        await using var db = store.CreateDbContext();
        Assert.Equal(files.Length, await db.Set<StoredDocument>().CountAsync(document => document.Current && document.Version == 1));
        Assert.Equal(files.Sum(file => file.Document.Items.Count + 1), await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM \"SearchText\"").SingleAsync());
    }

    private static async Task<IReadOnlyList<MeetingDocument>> ReadAsync()
    {
        List<MeetingDocument> documents = [];
        for (var at = 0; at < Years.Count; at++)
        {
            documents.Add(Assert.IsType<ImportResult.Read>(await DocumentFiles.ReadAsync("fil.md", System.Text.Encoding.UTF8.GetBytes(Years.Text(at)), CancellationToken.None)).Document);
        }

        return documents;
    }
}
