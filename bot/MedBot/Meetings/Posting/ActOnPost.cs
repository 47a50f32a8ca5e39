using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>A press on the button of a post: by who keeps the committee's papers, in one transaction, answered with the post as it is then.</summary>
internal sealed class ActOnPost(IDbContextFactory<MedBotDb> stores, DecidePosts decide, TellKeeper keeper)
{
    public const string NotAllowed = "Det gør udvalgets sekretær, forpersonen eller HR.";

    /// <param name="act">Says what came of it, null where the card says enough.</param>
    public async Task<CardActionAnswer> RunAsync(CardPress press, Func<PostPress, Task<string?>> act, CancellationToken cancellationToken)
    {
        PostStatusCard.Pressed pressed = press.Data.Deserialize(PostingData.Default.Pressed)!;
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.HoldAsync(db, cancellationToken);
        if (await decide.FindAsync(db, pressed.Id, cancellationToken) is not var (papers, folder, post) || !papers.Committee.IsKeptBy(press.Asker, DateOnly.FromDateTime(press.Now)))
        {
            return new CardActionAnswer.Message(NotAllowed);
        }

        var said = await act(new(db, papers, folder, post, pressed, press.Asker.Id()));
        await decide.SaveAndRefreshAsync(db, papers, folder, post, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CardActionAnswer.Card(PostStatusCard.For(await keeper.ViewAsync(db, papers, folder, post, cancellationToken), said));
    }

    /// <summary>Shows the post, and changes nothing.</summary>
    public async Task<CardActionAnswer> ShowAsync(CardPress press, Func<PostView, AdaptiveCard> show, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await decide.FindAsync(db, press.Data.Deserialize(PostingData.Default.Pressed)!.Id, cancellationToken) is var (papers, folder, post) && papers.Committee.IsKeptBy(press.Asker, DateOnly.FromDateTime(press.Now))
            ? new CardActionAnswer.Card(show(await keeper.ViewAsync(db, papers, folder, post, cancellationToken)))
            : new CardActionAnswer.Message(NotAllowed);
    }
}

/// <param name="By">Who pressed, as in <see cref="MeetingEvent.By"/>.</param>
internal sealed record PostPress(MedBotDb Db, CommitteePapers Papers, MeetingFolder Folder, MeetingPost Post, PostStatusCard.Pressed Pressed, string By);
