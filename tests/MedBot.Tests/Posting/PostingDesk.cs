using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Posting;

/// <summary>A committee with channels, and what its documents put into the outbox.</summary>
internal sealed class PostingDesk : IAsyncDisposable
{
    public const string Committee = "AfdelingsMED Vand & Varme";
    public const string Secretary = "bbbbbbbb-0000-4000-8000-000000000001";

    private readonly TestStore store;

    private PostingDesk(TestStore store)
    {
        this.store = store;
        Organisation.Take(Municipality([NewCommittee("vv-med", Committee)]));
    }

    public IDbContextFactory<MedBotDb> Store => store;
    public TestClock Clock { get; } = new(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
    public OrganisationDirectory Organisation { get; } = new(new HostingEnvironment { EnvironmentName = Environments.Production });

    public static async Task<PostingDesk> OpenAsync(StoreKind kind = StoreKind.Sqlite) => new(await TestStore.CreateAsync(kind));

    public static Domain.Organisation.Organisation Municipality(IReadOnlyList<Committee> committees) => new()
    {
        Municipality = "Prøve Kommune",
        Hr = ["hr"],
        Departments = [new() { Id = "vv", Name = "Vand & Varme", Channel = Channel("19:vv") }, new() { Id = "by", Name = "By", Channel = Channel("19:by") }],
        People = [new() { Id = "sec", Name = "Sif Sekretær", AadObjectId = Secretary }, new() { Id = "hr", Name = "Hans Rask", AadObjectId = "bbbbbbbb-0000-4000-8000-000000000002" }],
        Committees = committees,
    };

    public static Committee NewCommittee(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Department = "vv",
        Members = [new() { Person = "sec", Roles = [Role.Secretary], Group = "Valggruppe B (Vandbundet)" }],
        MinutesAlsoTo = ["by"],
    };

    public static ChannelReference Channel(string id) => new() { Team = $"{id}-team", Id = id };

    public static MeetingDocument Minutes(DateOnly date, params AgendaItem[] items) => Document(DocumentKind.Minutes, date, items);

    public static MeetingDocument Agenda(DateOnly date, params AgendaItem[] items) => Document(DocumentKind.Agenda, date, items);

    /// <summary>An item in which earlier minutes are taken up.</summary>
    public static AgendaItem Approving(string proposal, string? decision) => new() { Number = 1, Title = "Godkendelse af referat", Recommendation = new() { Points = [proposal] }, Decision = decision };

    public static AgendaItem Item(int number, string title, string? decision = null) => new() { Number = number, Title = title, Decision = decision };

    public Task ImportAsync(params MeetingDocument[] documents) => ImportAsync([.. documents.Select(document => new ReadFile { Document = document, FileName = "fil.txt", By = "sec" })]);

    public async Task ImportAsync(params ReadFile[] files)
    {
        await Importer().RunAsync(files, CancellationToken.None);
        await LookAsync();
    }

    public ImportMeeting Importer() => Importer(store, Clock);

    public ImportMeeting Importer(TestStore stores, TimeProvider clock) => new(stores.Address, Organisation, new(Organisation), clock);

    /// <summary>The service looks for what came in.</summary>
    public Task LookAsync() => LookAsync(store, store.Address);

    /// <summary>In another store.</summary>
    public async Task LookAsync(IDbContextFactory<MedBotDb> stores, StoreAddress address)
    {
        using LookForPosts look = new(stores, address, Organisation, TestPosting.Decide(Organisation, Clock), new(Clock), Clock, NullLogger<LookForPosts>.Instance);
        await look.RunAsync(CancellationToken.None);
    }

    public async Task<IReadOnlyList<OutboxMessage>> OutboxAsync()
    {
        await using MedBotDb db = store.CreateDbContext();
        return await db.Outbox.AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    /// <summary>Something came of sending a post.</summary>
    public async Task SettleAsync(string key, DeliveryResult result)
    {
        await using MedBotDb db = store.CreateDbContext();
        (await db.Outbox.SingleAsync(message => message.Key == key)).Settle(result, AfterUnknown.Ask, Clock.Now);
        await db.SaveChangesAsync();
    }

    /// <summary>The secretary presses a button of the only post.</summary>
    /// <param name="channels">Those that are ticked, where there are some to tick.</param>
    /// <returns>The words of the card that the press answers with.</returns>
    public async Task<string> PressAsync(string verb, string? channels = null)
    {
        DecidePosts decide = TestPosting.Decide(Organisation, Clock);
        PublishPosts publish = new(Organisation, Clock);
        ActOnPost act = new(store, decide, new(Organisation, publish, new(Clock), Clock));
        ICardAction[] actions = [new TakeBackPost(act, decide, publish), new PostNow(act, decide, Organisation), new LookAtPost(act)];
        await using MedBotDb db = store.CreateDbContext();
        long post = (await db.Set<MeetingPost>().SingleAsync()).Id;
        var answer = (CardActionAnswer.Card)await actions.Single(action => action.Verb == verb).RunAsync(
            new()
            {
                Verb = verb,
                Data = JsonSerializer.SerializeToElement(new PostStatusCard.Pressed(post, Channels: channels), JsonSerializerOptions.Web),
                Asker = Organisation.AskerFor("", Secretary, null, DateOnly.FromDateTime(Clock.Now.DateTime)),
                Now = Clock.Now.DateTime,
                Place = Place.Personal,
                ConversationId = "a:1",
            },
            CancellationToken.None);
        return string.Join('\n', TextsOf(answer.Replacement.ToJson()));
    }

    /// <summary>Keys of the channels' posts, oldest first.</summary>
    public async Task<IReadOnlyList<string>> PostsAsync() => [.. (await OutboxAsync()).Where(message => message.Kind == DeliveryKind.Post && message.State != OutboxState.Cancelled).Select(message => message.Key)];

    /// <summary>What one sees in a channel: the words of each post as it was last updated, and the replies.</summary>
    public async Task<IReadOnlyList<string>> SeenAsync(string channel) => Seen(await OutboxAsync(), channel);

    public static IReadOnlyList<string> Seen(IReadOnlyList<OutboxMessage> outbox, string channel) =>
    [
        .. outbox.Where(message => message.Conversation == channel && message.Kind is DeliveryKind.Post or DeliveryKind.Reply && message.State != OutboxState.Cancelled)
            .Select(message => Words((outbox.LastOrDefault(later => later.Kind == DeliveryKind.Update && later.Target == message.Key) ?? message).Payload!)),
    ];

    public static string Words(string payload) => string.Join('\n', TextsOf(JsonDocument.Parse(payload).RootElement.GetProperty("card")));

    /// <summary>The messages to the secretary, as they were last updated.</summary>
    public Task<IReadOnlyList<string>> ToSecretaryAsync() => ToAsync(Secretary);

    public async ValueTask DisposeAsync() => await store.DisposeAsync();

    private async Task<IReadOnlyList<string>> ToAsync(string person)
    {
        IReadOnlyList<OutboxMessage> outbox = await OutboxAsync();
        return [.. outbox.Where(message => message.Kind == DeliveryKind.Personal && message.Conversation == person).Select(message => Words((outbox.LastOrDefault(later => later.Kind == DeliveryKind.Update && later.Target == message.Key) ?? message).Payload!))];
    }

    private static MeetingDocument Document(DocumentKind kind, DateOnly date, AgendaItem[] items) => new()
    {
        Kind = kind,
        Committee = Committee,
        Title = Committee,
        Date = date,
        Start = new(9, 0),
        Items = items,
        Approvals = Approvals.In(items, date),
    };

    private static IEnumerable<string> TextsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("data" or "fallback" or "fallbackText" or "type" or "verb")).SelectMany(property => TextsOf(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
