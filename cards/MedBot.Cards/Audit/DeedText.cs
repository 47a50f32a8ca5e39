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
}

/// <summary>The words for what was done.</summary>
public static class DeedText
{
    /// <param name="about">A round's name, a year, what became of how many posts, which papers.</param>
    public static string Of(DeedKind kind, string about) => kind switch
    {
        DeedKind.RoundOpened => $"Budgetrunden {about} er åbnet",
        DeedKind.RoundExtended => $"Fristen for budgetrunden {about} er flyttet",
        DeedKind.RoundClosed => $"Budgetrunden {about} er lukket",
        DeedKind.RoundKept => $"Hvor længe budgetrunden {about} gemmes, er valgt",
        DeedKind.WheelBooked => $"Møderne i årshjulet {about} er sat til at blive booket",
        DeedKind.PostsSettled => $"Der er svaret for {about}",
        DeedKind.StoreRestored => $"Lageret er hentet fra sikkerhedskopien {about}",
        DeedKind.PapersExported => $"Hentet ud som fil: {about}",
        DeedKind.RoundExported => $"Budgetrunden {about} er hentet ud som fil",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string OrganisationSent(long version) => $"Organisationsfil nr. {version} er sendt ind";

    public static string OrganisationApproved(long version) => $"Organisationsfil nr. {version} er godkendt";

    public static string OrganisationWithdrawn(long version) => $"Organisationsfil nr. {version} er trukket tilbage";

    public static string Channel(string committee, bool used) => $"{committee}: en kanal er {(used ? "valgt til" : "taget fra")} udvalgets opslag";

    public static string Paper(string committee, DateOnly meeting, string what) => $"{committee} {meeting.Day}.{meeting.Month}.{meeting.Year}: {what}";
}
