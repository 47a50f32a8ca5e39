namespace MedBot.YearWheel;

/// <summary>What the one who keeps the plan is to know of a booking: a word, and behind a colon Graph's own word or names.</summary>
internal static class BookingNotice
{
    public const string Deleted = "deleted";
    public const string Moved = "moved";
    public const string RoomDeclined = "room";

    public static string Left(IReadOnlyList<string> names) => $"left:{string.Join(", ", names)}";

    public static string Later(string code) => $"later:{code}";

    public static string Refused(string code) => $"refused:{code}";

    /// <summary>One Danish sentence.</summary>
    public static string Sentence(string notice) => notice.Split(':', 2) switch
    {
        [Deleted] => "Mødet er slettet i Outlook.",
        [Moved] => "Mødet er flyttet i Outlook.",
        [RoomDeclined] => "Lokalet har sagt nej.",
        ["left", var names] => $"Ikke inviteret, for postkassen kendes ikke: {names}.",
        ["later", var code] => $"Outlook svarer ikke endnu ({code}); der prøves igen.",
        ["refused", var code] => $"Outlook afviser at booke mødet ({code}).",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
