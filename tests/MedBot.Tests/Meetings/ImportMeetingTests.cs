using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Meetings;

public class ImportMeetingTests
{
    private static readonly MeetingDocument Agenda = new()
    {
        Kind = DocumentKind.Agenda,
        Committee = "AfdelingsMED Teknik & Miljø",
        Title = "DAGSORDEN AfdelingsMED Teknik & Miljø d. 03-03-2026",
        Date = new(2026, 3, 3),
        Start = new(9, 0),
        Place = "Lokale 1",
        Items = [new() { Number = 1, Title = "Godkendelse af dagsorden" }],
    };

    private static readonly MeetingDocument Changed = Agenda with { Place = null, Items = [.. Agenda.Items, new() { Number = 2, Title = "Eventuelt" }] };

    private readonly OrganisationDirectory directory = new(new HostingEnvironment { EnvironmentName = Environments.Development });

    [SkippableTheory, OnBothStores]
    public async Task A_new_document_is_stored_with_its_meeting(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        Assert.Equal([ImportOutcome.New], await ImportAsync(store, Agenda));

        await using var db = store.CreateDbContext();
        var meeting = await db.Set<Meeting>().Include(meeting => meeting.Documents).SingleAsync();
        Assert.Equal((new DateOnly(2026, 3, 3), new TimeOnly(9, 0), "Lokale 1"), (meeting.Date, meeting.Start, meeting.Place));
        var stored = Assert.Single(meeting.Documents);
        Assert.Equal(MeetingDocumentJson.Write(Agenda), MeetingDocumentJson.Write(stored.Read()));
        Assert.Equal((1, true, "tester"), (stored.Version, stored.Current, stored.ImportedBy));
        Assert.Equal(1, await db.Set<StoreVersion>().Select(row => row.Number).SingleAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task The_same_again_changes_nothing_and_wakes_nobody(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await ImportAsync(store, Agenda);
        Assert.Equal([ImportOutcome.Unchanged], await ImportAsync(store, Agenda));

        await using var db = store.CreateDbContext();
        Assert.Equal(1, await db.Set<StoredDocument>().CountAsync());
        Assert.Equal(1, await db.Set<StoreVersion>().Select(row => row.Number).SingleAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task A_changed_one_replaces_the_earlier_version_which_stays_in_the_history(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        Assert.Equal([ImportOutcome.New, ImportOutcome.Replaced, ImportOutcome.Replaced], await ImportAsync(store, Agenda, Changed, Agenda));

        await using var db = store.CreateDbContext();
        Assert.Equal([(1, false), (2, false), (3, true)], (await db.Set<StoredDocument>().OrderBy(document => document.Version).ToListAsync()).Select(document => (document.Version, document.Current)));
        Assert.Equal("Lokale 1", (await db.Set<Meeting>().SingleAsync()).Place);
    }

    [SkippableTheory, OnBothStores]
    public async Task Agenda_and_minutes_of_one_day_share_a_meeting_and_an_extraordinary_one_is_another(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await ImportAsync(store, Agenda, Agenda with { Kind = DocumentKind.Minutes }, Agenda with { Extraordinary = true });

        await using var db = store.CreateDbContext();
        Assert.Equal([1, 2], await db.Set<Meeting>().Select(meeting => meeting.Documents.Count).Order().ToListAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task One_committee_under_several_names_is_one_and_keeps_the_files_id_once_there_is_a_file(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await ImportAsync(store, Agenda, Agenda with { Kind = DocumentKind.Minutes, Committee = "Afdelings-MED Teknik og Miljø" });
        directory.Take(new Domain.Organisation.Organisation
        {
            Municipality = "Demo Kommune",
            Committees = [new() { Id = "tm", Name = "AfdelingsMED Teknik & Miljø", Aliases = ["TM-MED"] }],
        });
        await ImportAsync(store, Changed, Changed with { Kind = DocumentKind.Minutes, Committee = "TM MED" });

        // Another process knows no file.
        directory.Take(Domain.Organisation.Organisation.Empty);
        Assert.Equal([ImportOutcome.Unchanged], await ImportAsync(store, Changed));

        await using var db = store.CreateDbContext();
        Assert.Equal("tm", (await db.Set<Meeting>().SingleAsync()).Committee);
        Assert.Equal(4, await db.Set<StoredDocument>().CountAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task An_import_that_is_stopped_leaves_nothing(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Importer(store).RunAsync(new StoppingList([File(Agenda), File(Changed)], stop), stop.Token));

        await using var db = store.CreateDbContext();
        Assert.False(await db.Set<Meeting>().AnyAsync());
        Assert.Equal(0, await db.Set<StoreVersion>().Select(row => row.Number).SingleAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task Several_imports_of_the_same_documents_at_once_store_each_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        MeetingDocument[] documents = [.. Enumerable.Range(0, 20).Select(day => Agenda with { Date = Agenda.Date.AddDays(day) })];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImportAsync(store, documents))));

        await using var db = store.CreateDbContext();
        Assert.Equal((20, 20), (await db.Set<Meeting>().CountAsync(), await db.Set<StoredDocument>().CountAsync()));
    }

    private Task<IReadOnlyList<ImportOutcome>> ImportAsync(TestStore store, params MeetingDocument[] documents) =>
        Importer(store).RunAsync([.. documents.Select(File)], CancellationToken.None);

    private ImportMeeting Importer(TestStore store) => new(store.Address, directory, new(directory), TimeProvider.System);

    private static ReadFile File(MeetingDocument document) => new() { Document = document, FileName = "fil.txt", By = "tester" };

    /// <summary>Says stop after its first element.</summary>
    private sealed class StoppingList(IReadOnlyList<ReadFile> files, CancellationTokenSource stop) : IReadOnlyList<ReadFile>
    {
        public int Count => files.Count;

        public ReadFile this[int index] => files[index];

        public IEnumerator<ReadFile> GetEnumerator()
        {
            yield return files[0];
            stop.Cancel();
            yield return files[1];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
