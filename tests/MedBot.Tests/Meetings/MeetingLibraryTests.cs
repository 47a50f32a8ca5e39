using System.Text.Json;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Meetings;

public class MeetingLibraryTests
{
    private static readonly MeetingDocument Agenda = new()
    {
        Kind = DocumentKind.Agenda,
        Committee = "AfdelingsMED Teknik & Miljø",
        Title = "DAGSORDEN AfdelingsMED Teknik & Miljø d. 03-03-2026",
        Date = new(2026, 3, 3),
        Items = [new() { Number = 1, Title = "Cykelparkering", Presentation = "Cykelparkeringen drøftes igen på mødet den 9. juni 2026." }],
    };

    private static readonly MeetingDocument Minutes = Agenda with
    {
        Kind = DocumentKind.Minutes,
        Title = "REFERAT AfdelingsMED Teknik & Miljø d. 03-03-2026",
        Start = new(9, 0),
        Participants = [new() { Name = "Yrsa Ydebo" }],
        Items = [new() { Number = 1, Title = "Cykelparkering", Decision = "Cykelskuret males. Næste møde er den 25. august 2026." }],
    };

    private readonly OrganisationDirectory directory = new(new HostingEnvironment { EnvironmentName = Environments.Development });

    [SkippableTheory, OnBothStores]
    public async Task After_each_change_it_holds_what_it_would_hold_if_read_at_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        MeetingLibrary running = new(directory);
        MeetingDocument[][] changes = [[Agenda], [Minutes with { Draft = true }], [], [Minutes, Agenda with { Place = "Kantinen", Items = [] }]];
        foreach (var documents in changes)
        {
            await new ImportMeeting(store.Address, directory, new IndexDocuments(directory), TimeProvider.System)
                .RunAsync([.. documents.Select(document => new ReadFile { Document = document, FileName = "test.md", By = "tester" })], CancellationToken.None);
            MeetingLibrary fresh = new(directory);
            await using var connection = await store.Address.OpenAsync(CancellationToken.None);
            await running.ReadAsync(connection, CancellationToken.None);
            await fresh.ReadAsync(connection, CancellationToken.None);
            Assert.Equal(Shown(fresh.Current), Shown(running.Current));
        }

        Assert.True(running.Current.Vocabulary.IsName("ydebo"));
    }

    private static string Shown(MeetingCatalogue catalogue) => JsonSerializer.Serialize(new
    {
        catalogue.Meetings,
        Documents = catalogue.Documents.SelectMany(of => of).OrderBy(document => document.Id),
        Telling = catalogue.Approvals.SelectMany(of => of.Select(id => $"{of.Key} {id}")).Order(),
        Words = ((string[])["cykelparkering", "cykelskur", "kantine", "mal", "parkering", "ydebo"]).Select(catalogue.Vocabulary.Concept),
    });
}
