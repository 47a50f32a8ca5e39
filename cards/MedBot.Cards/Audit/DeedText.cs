using MedBot.Cards.Outbox;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Audit;

/// <summary>What somebody did that HR may want to look up.</summary>
public enum DeedKind
{
    RoundOpened,
    RoundExtended,
    RoundClosed,
    RoundKept,
    WheelBooked,
    PostsSettled,
    StoreRestored,
    PapersExported,
    RoundExported,
    ChannelUsed,
    ChannelLeft,
}

/// <summary>The words for what was done.</summary>
public static class DeedText
{
    /// <param name="about">A round's name, a year, what became of which posts, which papers, whose papers in which channel.</param>
    public static string Of(DeedKind kind, string about) => kind switch
    {
        DeedKind.RoundOpened => $"Budgetrunden {about} er åbnet",
        DeedKind.RoundExtended => $"Fristen for budgetrunden {about} er flyttet",
        DeedKind.RoundClosed => $"Budgetrunden {about} er lukket",
        DeedKind.RoundKept => $"Hvor længe budgetrunden {about} gemmes, er valgt",
        DeedKind.WheelBooked => $"Møderne i årshjulet {about} er sat til at blive booket",
        DeedKind.PostsSettled => $"Opslag i Teams: {about}",
        DeedKind.StoreRestored => $"Lageret er hentet fra sikkerhedskopien {about}",
        DeedKind.PapersExported => $"Hentet ud som fil: {about}",
        DeedKind.ChannelUsed => $"Kanal valgt til opslag: {about}",
        DeedKind.ChannelLeft => $"Kanal ikke længere valgt til opslag: {about}",
        DeedKind.RoundExported => $"Budgetrunden {about} er hentet ud som fil",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string OrganisationSent(long version) => $"Organisationsfil nr. {version} er sendt ind";

    public static string OrganisationApproved(long version) => $"Organisationsfil nr. {version} er godkendt";

    public static string OrganisationWithdrawn(long version) => $"Organisationsfil nr. {version} er trukket tilbage";

    /// <summary>A committee's papers of one kind in a channel.</summary>
    public static string Papers(string committee, DocumentKind kind, string channel) => $"{channel}: {(kind is DocumentKind.Agenda ? "dagsordener" : "referater")} fra {committee}";

    /// <summary>What became of posts, each channel once.</summary>
    /// <param name="verb">Which button of <see cref="OutboxQuestionCard"/>.</param>
    public static string Settled(string verb, IReadOnlyList<string> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        var became = verb switch
        {
            OutboxQuestionCard.Arrived => "kom frem",
            OutboxQuestionCard.Again => "sendes igen",
            OutboxQuestionCard.Drop => "sendes ikke",
            OutboxQuestionCard.Done => "er rettet i hånden",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
        };
        return $"{channels.Count} {became} ({string.Join(", ", channels.Distinct())})";
    }

    public static string Paper(string committee, DateOnly meeting, string what) => $"{committee} {meeting.Day}.{meeting.Month}.{meeting.Year}: {what}";
}
