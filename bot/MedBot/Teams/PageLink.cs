using System.Text.Json.Nodes;
using MedBot.Cards.Model;

namespace MedBot.Teams;

/// <summary>Adds to a card the way to the same thing on the page, where the app's tab is set up.</summary>
internal sealed class PageLink(TeamsSettings settings)
{
    /// <summary>The store's rule.</summary>
    private const int MostActions = 6;

    /// <summary>The personal tab's <c>entityId</c> in the manifest, whose app id is the bot's.</summary>
    private const string Tab = "med";

    public AdaptiveCard AddTo(AdaptiveCard card)
    {
        if (settings.AppId is not { } app || card.OnPage is not { } address || card.Actions.Count >= MostActions)
        {
            return card;
        }

        var context = new JsonObject { ["subEntityId"] = address }.ToJsonString();
        return card with { Actions = [.. card.Actions, new OpenUrlAction(new Uri($"https://teams.microsoft.com/l/entity/{app}/{Tab}?context={Uri.EscapeDataString(context)}")) { Title = "Se på siden" }] };
    }
}
