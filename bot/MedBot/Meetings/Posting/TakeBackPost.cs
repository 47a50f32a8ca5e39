using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Takes a post out of its channels: a line in its place says so.</summary>
internal sealed class TakeBackPost(ActOnPost act, DecidePosts decide, PublishPosts publish) : ICardAction
{
    public string Verb => PostStatusCard.TakeBack;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.RunAsync(press, async on =>
    {
        if (on.Post.TakeBack())
        {
            await publish.TakeBackAsync(on.Db, on.Post, PostGoneCard.TakenBack(on.Folder.Paper(on.Post.Kind)!.Document.Meeting, on.Post.Kind), cancellationToken);
            decide.Record(on.Db, on.Folder, on.Post.Kind, MeetingEventKind.TakenBack, on.By);
        }

        return null;
    }, cancellationToken);
}
