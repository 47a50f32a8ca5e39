using System.Net;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>One activity that somebody waits for an answer to.</summary>
internal sealed record Turn(Activity Activity, Asker Asker, DateTime Now)
{
    public string ConversationId => Activity.Conversation!.Id!;

    public Place Place => Activity.Conversation!.ConversationType switch
    {
        "channel" => Place.Channel,
        "groupChat" => Place.GroupChat,
        _ => Activity.Conversation.IsGroup == true ? Place.GroupChat : Place.Personal,
    };

    public Question Asked(string text) => new() { Text = text, Asker = Asker, Now = Now, Place = Place, ConversationId = ConversationId, Channel = Channel };

    private ChannelReference? Channel => Activity.ChannelData is { Team.Id: { } team, Channel.Id: { } channel } ? new() { Team = team, Id = channel } : null;

    /// <summary>What was written, without the mention of the bot.</summary>
    public string Text()
    {
        string text = Activity.Text ?? "";
        foreach (Entity entity in Activity.Entities ?? [])
        {
            if (entity is { Type: "mention", Text.Length: > 0 } && entity.Mentioned?.Id == Activity.Recipient!.Id)
            {
                text = text.Replace(entity.Text, " ", StringComparison.Ordinal);
            }
        }

        return (text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text).Trim();
    }
}
