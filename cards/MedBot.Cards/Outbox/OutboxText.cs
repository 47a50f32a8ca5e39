using System.Globalization;

namespace MedBot.Cards.Outbox;

/// <summary>The words for what is sent unasked, and for what becomes of it.</summary>
public static class OutboxText
{
    /// <summary>Stands in what may be there already.</summary>
    public const string Doubt = "Måske har du fået denne før";

    /// <summary>Why a change was refused: Teams never said which message it is that is to be changed.</summary>
    public const string NoActivityId = "NoActivityId";

    /// <param name="kind">Which delivery takes it, <c>post</c>.</param>
    public static string Kind(string kind) => kind switch
    {
        "post" => "Opslag",
        "reply" => "Svar under et opslag",
        "update" => "Rettelse af et opslag",
        "removal" => "Fjernelse af et opslag",
        "personal" => "Besked til en person",
        "chat" => "Svar i en samtale",
        _ => "Andet",
    };

    public static string Standing(OutboxStanding standing) => standing switch
    {
        OutboxStanding.Waiting => "venter",
        OutboxStanding.Sending => "er ved at blive sendt",
        OutboxStanding.Unknown => "er måske kommet frem",
        OutboxStanding.Refused => "blev afvist",
        OutboxStanding.Held => "er holdt tilbage",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <summary>Why it has not been sent, in a sentence; null where it simply has its turn soon.</summary>
    /// <param name="now">Danish local time.</param>
    public static string? Why(OutboxView message, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message switch
        {
            { Standing: OutboxStanding.Refused } => Refusal(message.Reason),
            { Standing: OutboxStanding.Held } => "Mere end ti opslag venter til kanalen, så nogen skal sige, om de må slås op.",
            { Standing: OutboxStanding.Unknown } => "Nogen skal se efter, om det står der.",
            { Standing: OutboxStanding.Waiting, PausedUntil: { } until } when until > now => $"Teams har bedt om en pause til den {When(until)}.",
            { Standing: OutboxStanding.Waiting, NotBefore: { } next, Attempts: > 0 } when next > now => $"Det kom ikke af sted {(message.Attempts == 1 ? "første gang" : $"de første {message.Attempts} gange")}. Jeg prøver igen den {When(next)}.",
            { Standing: OutboxStanding.Waiting, NotBefore: { } next } when next > now => $"Det sendes tidligst den {When(next)}.",
            _ => null,
        };
    }

    /// <summary>What somebody can do about a refusal, and in which team.</summary>
    /// <param name="reason">The service's word for it.</param>
    public static string Refusal(string? reason) => reason switch
    {
        "BotNotInConversationRoster" => "MedBot er ikke med i kanalens team. Åbn teamet, vælg «Administrer team» og «Apps», og tilføj MedBot. Er kanalen privat eller delt, så tilføj også MedBot i selve kanalen.",
        "MessageWritesBlocked" => "MedBot er blokeret eller fjernet i kanalens team. Tilføj MedBot igen under «Administrer team» og «Apps».",
        "ConversationNotFound" or "HTTP 404" => "Kanalen findes ikke mere. Skriv til HR, hvis der skal slås op i en anden.",
        "MessageSizeTooBig" or "HTTP 413" => "Det er for stort til Teams. Slå det op i hånden.",
        NoActivityId => "Teams har ikke sagt, hvilket opslag det er, så jeg kan ikke ændre det. Gør det i hånden i kanalen.",
        "Unauthorized" or "HostNotAllowed" or "NoServiceKnown" => "Teams slipper ikke MedBot ind. Bed IT se på MedBots registrering.",
        _ => $"Teams afviste det ({reason}). Sig det til IT, hvis det sker igen.",
    };

    /// <summary>How long ago, in the largest unit that fits.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "under 1 minut",
        { TotalMinutes: < 2 } => "1 minut",
        { TotalHours: < 1 } => $"{age.Minutes} minutter",
        { TotalHours: < 2 } => "1 time",
        { TotalDays: < 1 } => $"{age.Hours} timer",
        { TotalDays: < 2 } => "1 dag",
        _ => $"{age.Days} dage",
    };

    internal static string When(DateTime local) => local.ToString("d. MMMM 'kl.' HH.mm", CultureInfo.GetCultureInfo("da-DK"));
}
