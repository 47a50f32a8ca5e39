using MedBot.Cards.Posting;
using MedBot.Chat;

namespace MedBot.Meetings.Posting;

/// <summary>Shows a post as it stands in its channels now: what was on its way arrived, or was refused.</summary>
internal sealed class LookAtPost(ActOnPost act) : ICardAction
{
    public string Verb => PostStatusCard.Look;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.ShowAsync(press, post => PostStatusCard.For(post), cancellationToken);
}
