using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Organisation;

namespace MedBot.Meetings.Posting;

/// <summary>Chooses among the committee's channels for one post.</summary>
internal sealed class ChoosePostChannels(ActOnPost act, OrganisationDirectory organisation) : ICardAction
{
    public string Verb => PostStatusCard.Choose;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, async on => await ChooseAsync(on, organisation, cancellationToken) ? null : PostStatusCard.NoChannel, cancellationToken);

    /// <summary>Takes the channels that were ticked.</summary>
    /// <returns>False where none was.</returns>
    public static async Task<bool> ChooseAsync(PostPress on, OrganisationDirectory organisation, CancellationToken cancellationToken)
    {
        string[] all = [.. (await CommitteeChannels.OfAsync(on.Db, organisation.FromFile, on.Papers.Committee, on.Post.Kind, cancellationToken)).Select(channel => channel.Id)];
        string[] chosen = [.. (on.Pressed.Channels ?? "").Split(',').Intersect(all)];
        if (chosen.Length > 0)
        {
            on.Post.ChooseChannels(chosen.Length == all.Length ? [] : chosen);
        }

        return chosen.Length > 0;
    }
}
