using System.Text;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Meetings;

public class TakeFileTests
{
    private const string Agenda = """
        # DAGSORDEN KommuneMED d. 03-03-2026

        **Mødedato** Tirsdag d. 3. marts 2026 kl. 09:00

        # Punkt 1: Godkendelse af dagsorden

        ## Sagsfremstilling

        Dagsordenen skal godkendes.
        """;

    private static readonly Domain.Organisation.Organisation File = new()
    {
        Municipality = "Demo Kommune",
        Hr = ["hr"],
        People = [.. new[] { "hr", "chair", "secretary", "former", "member" }.Select(id => new Person { Id = id, Name = id, AadObjectId = $"object-{id}" })],
        Committees =
        [
            new()
            {
                Id = "top", Name = "KommuneMED", Level = 1,
                Members =
                [
                    new() { Person = "chair", Roles = [Role.Chair] },
                    new() { Person = "secretary", Roles = [Role.Secretary] },
                    new() { Person = "former", Roles = [Role.Secretary], To = new(2025, 12, 31) },
                    new() { Person = "member", Roles = [Role.Employees] },
                ],
            },
        ],
    };

    [Theory]
    [InlineData("hr", true)]
    [InlineData("chair", true)]
    [InlineData("secretary", true)]
    [InlineData("former", false)]
    [InlineData("member", false)]
    [InlineData("stranger", false)]
    public async Task Chair_secretary_and_HR_hand_in_and_nobody_else(string who, bool taken) => Assert.Equal(taken, await IsTakenAsync(who, File, Environments.Production));

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Where_no_file_names_the_committee_anybody_may_in_development(string environment, bool taken) =>
        Assert.Equal(taken, await IsTakenAsync("stranger", Domain.Organisation.Organisation.Empty, environment));

    [Fact]
    public async Task What_is_no_meeting_document_is_refused_and_nothing_stored() => Assert.False(await IsTakenAsync("hr", File, Environments.Production, "Kære alle"));

    [Theory]
    [InlineData("KommuneMED", false)]
    [InlineData("KomuneMED", true)]
    public async Task A_document_of_a_committee_that_the_file_does_not_know_is_taken_in_and_told_of(string committee, bool told)
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        var card = await TakeAsync(store, "hr", File, Environments.Production, Agenda.Replace("KommuneMED", committee, StringComparison.Ordinal));
        var text = card.ToJson().ToString();
        Assert.StartsWith("Taget imod", card.FallbackText, StringComparison.Ordinal);
        Assert.Equal(told, text.Contains("ikke i organisationsfilen", StringComparison.Ordinal) && text.Contains("Er det KommuneMED", StringComparison.Ordinal));
        Assert.Equal(!told, text.Contains("Kun som historik", StringComparison.Ordinal));
    }

    [Fact]
    public void Minutes_of_a_meeting_to_come_and_what_looks_like_a_CPR_number_are_told_of()
    {
        MeetingDocument minutes = new()
        {
            Kind = DocumentKind.Minutes,
            Committee = "KommuneMED",
            Title = "KommuneMED",
            Date = new(2027, 3, 2),
            Items = [new() { Number = 1, Title = "Nyt", CaseNumber = "81.38.00-P35-1-26" }, new() { Number = 2, Title = "Elcykler", Decision = "Den går til 010190-1235." }],
        };
        var doubts = DoubtPapers.Of(minutes, Domain.Organisation.Organisation.Empty, new(2027, 3, 1));
        Assert.Contains("Mødet er først tirsdag den 2. marts 2027", doubts.NotHeldYet, StringComparison.Ordinal);
        Assert.Contains("I punkt 2 står", doubts.LikeCprNumber, StringComparison.Ordinal);
        Assert.Null(DoubtPapers.Of(minutes, Domain.Organisation.Organisation.Empty, minutes.Date).NotHeldYet);
        Assert.Empty(DoubtPapers.Of(minutes with { Kind = DocumentKind.Agenda, Items = [minutes.Items[0]] }, Domain.Organisation.Organisation.Empty, new(2027, 3, 1)).Sentences);
    }

    private static async Task<bool> IsTakenAsync(string who, Domain.Organisation.Organisation file, string environment, string text = Agenda)
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        var card = await TakeAsync(store, who, file, environment, text);
        await using var db = store.CreateDbContext();
        var taken = await db.Set<StoredDocument>().AnyAsync(document => document.ImportedBy == $"object-{who}");
        Assert.StartsWith(taken ? "Taget imod" : "dagsorden.md er ikke taget imod", card.FallbackText, StringComparison.Ordinal);
        return taken;
    }

    private static async Task<AdaptiveCard> TakeAsync(TestStore store, string who, Domain.Organisation.Organisation file, string environmentName, string text)
    {
        HostingEnvironment environment = new() { EnvironmentName = environmentName };
        OrganisationDirectory organisation = new(environment);
        organisation.Take(file);
        using StoreWatch watch = new(store.Address, [], TimeProvider.System, NullLogger<StoreWatch>.Instance);
        DateTime now = new(2026, 2, 20, 12, 0, 0);
        return await new TakeFile(new(store.Address, organisation, new(organisation), TimeProvider.System), organisation, watch, environment).TakeAsync(
            new()
            {
                Name = "dagsorden.md",
                Content = Encoding.UTF8.GetBytes(text),
                Asker = organisation.AskerFor(who, $"object-{who}", null, DateOnly.FromDateTime(now)),
                Now = now,
                ConversationId = "a:1",
            },
            CancellationToken.None);
    }
}
