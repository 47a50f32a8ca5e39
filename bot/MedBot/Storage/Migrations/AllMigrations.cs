namespace MedBot.Storage.Migrations;

/// <summary>Every migration, in the order of their ids. Named one by one: a search through the assembly would load Microsoft Graph and other libraries at every start and command.</summary>
internal static class AllMigrations
{
    public static IReadOnlyList<Type> Types { get; } =
    [
        typeof(Meetings),
        typeof(OrganisationVersions),
        typeof(Conversations),
        typeof(Search),
        typeof(Proposals),
        typeof(RoundKeeping),
        typeof(Outbox),
        typeof(OutboxQuestions),
        typeof(YearWheels),
        typeof(Themes),
        typeof(Bookings),
        typeof(GraphWatches),
        typeof(LibraryItems),
        typeof(Posting),
        typeof(Follows),
        typeof(BeforeMeeting),
        typeof(ChangedWords),
        typeof(WordsAlone),
        typeof(OutboxTurns),
        typeof(MeetingAbsences),
        typeof(Deeds),
        typeof(DutyLeases),
        typeof(Rereading),
    ];
}
