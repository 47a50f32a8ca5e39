using MedBot.Cards.Outbox;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Outbox;
using static MedBot.Tests.Posting.PostingDesk;

namespace MedBot.Tests.Posting;

/// <summary>Posts of which Teams did not say that they arrived, or which message they are.</summary>
public class UnsurePostTests
{
    private const string Post = "agenda/1/19:vv";

    private static readonly MeetingDocument OfMarch = Agenda(new(2026, 3, 3), Item(1, "Nye pumper"));

    private static readonly MeetingDocument Revised = OfMarch with { Items = [Item(1, "Ferieplan")] };

    public static TheoryData<object> Open => [new DeliveryResult.Unknown("HTTP 500"), new DeliveryResult.Refused("BotNotInConversationRoster")];

    [Theory, MemberData(nameof(Open))]
    public async Task What_is_sent_again_is_the_newest_version(object result)
    {
        await using PostingDesk desk = await PostedAsync((DeliveryResult)result);
        await desk.ImportAsync(Revised);

        OutboxMessage again = await PostOfAsync(desk);
        Assert.True(again.SendAgain(desk.Clock.Now));
        Assert.Contains("Ferieplan", Words(again.Payload!), StringComparison.Ordinal);
        Assert.DoesNotContain("Nye pumper", Words(again.Payload!), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Open))]
    public async Task What_is_taken_back_is_never_sent_again(object result)
    {
        await using PostingDesk desk = await PostedAsync((DeliveryResult)result);

        var card = await desk.PressAsync(PostStatusCard.TakeBack);

        Assert.False((await PostOfAsync(desk)).SendAgain(desk.Clock.Now));
        Assert.Equal(result is DeliveryResult.Unknown, card.Contains("Slet selv, hvis det står i", StringComparison.Ordinal));
        Assert.Empty(await desk.SeenAsync("19:vv"));
    }

    [Fact]
    public async Task What_cannot_be_changed_is_said_to_be_changed_by_hand()
    {
        await using PostingDesk desk = await PostedAsync(new DeliveryResult.Sent(null, null));
        await desk.ImportAsync(Revised);
        Assert.Contains("Ret selv i", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);
        await desk.SettleAsync($"{Post}/3", new DeliveryResult.Refused(OutboxText.NoActivityId));

        Assert.Contains("Slet selv i", await desk.PressAsync(PostStatusCard.TakeBack), StringComparison.Ordinal);

        // One change is asked about, the newest.
        Assert.Equal([(Post, OutboxState.Sent), ($"{Post}/3", OutboxState.Cancelled), ($"{Post}/4", OutboxState.Waiting)], (await desk.OutboxAsync()).Where(message => message.Key.StartsWith(Post, StringComparison.Ordinal) && message.Kind != DeliveryKind.Reply).Select(message => (message.Key, message.State)));
    }

    [Fact]
    public async Task A_channel_that_refused_it_is_not_said_to_show_it()
    {
        await using PostingDesk desk = await PostedAsync(new DeliveryResult.Refused("BotNotInConversationRoster"));
        Assert.Contains("Afvist i", await desk.PressAsync(PostStatusCard.Look), StringComparison.Ordinal);
        await desk.ImportAsync(Revised);
        var card = Assert.Single(await desk.ToSecretaryAsync());
        Assert.Contains("Afvist i", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Står i", card, StringComparison.Ordinal);
    }

    private static async Task<PostingDesk> PostedAsync(DeliveryResult result)
    {
        PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch);
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });
        await desk.SettleAsync(Post, result);
        return desk;
    }

    private static async Task<OutboxMessage> PostOfAsync(PostingDesk desk) => (await desk.OutboxAsync()).Single(message => message.Key == Post);
}
