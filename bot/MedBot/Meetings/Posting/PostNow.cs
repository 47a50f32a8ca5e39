using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Organisation;

namespace MedBot.Meetings.Posting;

/// <summary>Posts an agenda now, or again what was taken back.</summary>
internal sealed class PostNow(ActOnPost act, DecidePosts decide, OrganisationDirectory organisation) : ICardAction
{
    public string Verb => PostStatusCard.Now;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.RunAsync(press, async on =>
    {
        // Beside the channels that can be ticked, their choice comes along.
        if (on.Pressed.Channels is not null && !await ChoosePostChannels.ChooseAsync(on, organisation, cancellationToken))
        {
            return PostStatusCard.NoChannel;
        }

        var posted = on.Post.Kind is DocumentKind.Agenda
            ? await decide.PostAgendaAsync(on.Db, on.Papers, on.Folder, on.By, cancellationToken)
            : await decide.PostMinutesAgainAsync(on.Db, on.Papers, on.Folder, on.By, cancellationToken);
        return posted ? null : PostStatusCard.NotPosted(on.Post.Kind);
    }, cancellationToken);
}
