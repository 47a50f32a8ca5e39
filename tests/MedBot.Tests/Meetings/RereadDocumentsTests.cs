using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Meetings;

public class RereadDocumentsTests
{
    private readonly OrganisationDirectory directory = new(new HostingEnvironment { EnvironmentName = Environments.Development });

    [SkippableTheory, OnBothStores]
    public async Task What_an_older_version_read_is_read_anew_and_leaves_nothing_of_its_own(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var untouched = await TestStore.CreateAsync(kind);
        await ImportAsync(store, Agendas(45));
        await ImportAsync(untouched, Agendas(45));
        var meant = await WordsAsync(untouched);
        await RunAsync(store, "UPDATE \"DocumentReadings\" SET \"By\" = 'older'");
        await RunAsync(store, $"UPDATE \"SearchWords\" SET \"Stem\" = 'cyklskuur' WHERE \"Stem\" = '{DanishStem.Of("cykelskuret")}'");
        await RunAsync(store, "DELETE FROM \"SearchText\"");
        await RunAsync(store, "DELETE FROM \"MeetingMentions\"");
        MeetingLibrary running = new(directory);
        await ReadAsync(running, store);
        Assert.True(running.Current.Vocabulary.Knows("cyklskuur"));

        await RereadAsync(store);

        Assert.Equal(meant, await WordsAsync(store));
        await ReadAsync(running, store);
        Assert.False(running.Current.Vocabulary.Knows("cyklskuur"));
        Assert.Contains(running.Current.Meetings, meeting => meeting.Key.Date == new DateOnly(2027, 6, 9));
        Assert.Equal(45, (await FindItems.ByTopicAsync(store.Address, [running.Current.Vocabulary.Concept("cykelskuret")], running.Current.Vocabulary, null, 100, CancellationToken.None)).Count);
    }

    [SkippableTheory, OnBothStores]
    public async Task It_goes_on_where_it_was_stopped_beside_what_is_imported_and_then_rests(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var untouched = await TestStore.CreateAsync(kind);
        await ImportAsync(store, Agendas(45));
        await ImportAsync(untouched, Agendas(46));
        await RunAsync(store, "UPDATE \"DocumentReadings\" SET \"By\" = 'older'");

        Assert.Equal(20, await Duty(store).NextAsync(CancellationToken.None));
        await ImportAsync(store, Agendas(46)[^1..]);
        await RereadAsync(store);

        Assert.Equal(await WordsAsync(untouched), await WordsAsync(store));
        var number = await NumberAsync(store);
        await RereadAsync(store);
        Assert.Equal(number, await NumberAsync(store));
    }

    private static MeetingDocument[] Agendas(int count) => [.. Enumerable.Range(1, count).Select(n => new MeetingDocument
    {
        Kind = DocumentKind.Agenda,
        Committee = "AfdelingsMED Teknik & Miljø",
        Title = "DAGSORDEN AfdelingsMED Teknik & Miljø",
        Date = new DateOnly(2026, 1, 1).AddDays(n),
        Participants = [new() { Name = "Yrsa Ydebo" }],
        Items = [new() { Number = 1, Title = "Cykelskuret", Presentation = $"Skuret nummer {n} drøftes igen på mødet den 9. juni 2027." }],
    })];

    private RereadDocuments Duty(TestStore store) => new(store.Address, new IndexDocuments(directory), NullLogger<RereadDocuments>.Instance);

    private Task RereadAsync(TestStore store) => Duty(store).RunAsync(default, CancellationToken.None);

    private async Task ImportAsync(TestStore store, MeetingDocument[] documents) => await new ImportMeeting(store.Address, directory, new IndexDocuments(directory), TimeProvider.System)
        .RunAsync([.. documents.Select(document => new ReadFile { Document = document, FileName = "test.md", By = "tester" })], CancellationToken.None);

    private static async Task ReadAsync(MeetingLibrary library, TestStore store)
    {
        await using var connection = await store.Address.OpenAsync(CancellationToken.None);
        await library.ReadAsync(connection, CancellationToken.None);
    }

    private static async Task RunAsync(TestStore store, string sql) => await store.Address.RunAsync(sql, CancellationToken.None);

    private static Task<IReadOnlyList<string>> WordsAsync(TestStore store) =>
        store.Address.ReadAsync("SELECT \"Stem\", \"Name\", \"Items\" FROM \"SearchWords\" ORDER BY \"Stem\", \"Name\"", row => $"{row.GetString(0)} {row.GetBoolean(1)} {row.GetInt32(2)}", CancellationToken.None);

    private static async Task<long> NumberAsync(TestStore store)
    {
        await using var connection = await store.Address.OpenAsync(CancellationToken.None);
        return await StoreVersion.ReadAsync(connection, CancellationToken.None);
    }
}
