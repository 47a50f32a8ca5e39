using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>An agenda is not to be posted.</summary>
internal sealed class DeclinePost(ActOnPost act, DecidePosts decide) : ICardAction
{
    public string Verb => PostStatusCard.Decline;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.RunAsync(press, on =>
    {
        if (on.Post.Decline())
        {
            decide.Record(on.Db, on.Folder, DocumentKind.Agenda, MeetingEventKind.Declined, on.By);
        }

        return Task.FromResult<string?>(null);
    }, cancellationToken);
}
