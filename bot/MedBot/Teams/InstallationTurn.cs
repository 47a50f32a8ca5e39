using MedBot.Cards.Chat;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>The bot was added or taken away, or a team's channels changed. Teams says an addition in two activities at once.</summary>
internal sealed class InstallationTurn(ConversationBook book, TeamChannels channels, HelpPage help) : ITurn
{
    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        Activity activity = turn.Activity;
        string? team = activity.ChannelData?.Team?.Id;
        if (activity.Action is "add" or "add-upgrade" || Names(activity.MembersAdded, activity.Recipient))
        {
            if (await book.AddAsync(turn, Welcome(turn), cancellationToken) && turn.Place == Place.Channel && team is not null)
            {
                await channels.ReadAsync(activity.ServiceUrl!, team, cancellationToken);
            }
        }
        else if (activity.Action is "remove" || Names(activity.MembersRemoved, activity.Recipient))
        {
            await book.RemoveAsync(turn, cancellationToken);
        }
        else if (activity.ChannelData is { Team.Id: { } of, Channel: { Id: { } id } channel, EventType: { } happened })
        {
            await (happened switch
            {
                "channelCreated" or "channelRenamed" or "channelRestored" => channels.KeepAsync(of, channel, cancellationToken),
                "channelDeleted" => channels.ForgetAsync(id, cancellationToken),
                _ => Task.CompletedTask,
            });
        }

        return TurnAnswer.Nothing;
    }

    /// <summary>Nobody asked.</summary>
    public TurnAnswer Apology(string reference) => TurnAnswer.Nothing;

    public TurnAnswer Say(string sentence) => TurnAnswer.Nothing;

    private static bool Names(IReadOnlyList<Account>? members, Account? bot) => members?.Any(member => member?.Id == bot?.Id) == true;

    private OutgoingActivity Welcome(Turn turn) => OutgoingActivity.Of(turn.Place == Place.Personal
        ? WelcomeCard.Personal([.. help.Examples])
        : WelcomeCard.Shared(turn.Asker.Person?.Name ?? turn.Activity.From?.Name, [.. help.Examples]));
}
