using MedBot.Cards.Posting;
using MedBot.Chat;

namespace MedBot.Meetings.Posting;

/// <summary>Shows what can be changed before an agenda is posted.</summary>
internal sealed class EditPost(ActOnPost act) : ICardAction
{
    public string Verb => PostStatusCard.Edit;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.ShowAsync(press, PostStatusCard.Form, cancellationToken);
}
