using System.Net;

namespace MedBot.Graph;

/// <summary>What stands in an invitation: the way to the agenda goes through the bot, which shows each reader what that one may see.</summary>
internal static class AgendaLink
{
    public static string Html(string? appId, string committee, string subject)
    {
        var command = $"dagsorden {committee}";
        var way = appId is null
            ? $"skriv »{WebUtility.HtmlEncode(command)}« til MedBot i Teams"
            : $"<a href=\"https://teams.microsoft.com/l/chat/0/0?users=28:{appId}&amp;message={Uri.EscapeDataString(command)}\">åbn den hos MedBot i Teams</a>";
        return $"<p>{WebUtility.HtmlEncode(subject)} efter årshjulet.</p><p>Dagsordenen: {way}.</p>";
    }
}
