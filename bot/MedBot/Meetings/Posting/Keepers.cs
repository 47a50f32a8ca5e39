using MedBot.Domain.Organisation;

namespace MedBot.Meetings.Posting;

/// <summary>Who did something with a committee's papers.</summary>
internal static class Keepers
{
    /// <summary>Who it is, as the meeting's history keeps it.</summary>
    public static string Id(this Asker asker) => asker.Person?.Id ?? asker.AadObjectId ?? asker.Name;
}
