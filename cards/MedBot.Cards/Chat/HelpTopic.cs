namespace MedBot.Cards.Chat;

/// <summary>What one can write about, in the order of the help card; the last ones are an office's.</summary>
public enum HelpTopic
{
    Meetings,
    YearWheel,
    BeforeMeeting,
    Budget,
    Messages,
    Representative,
    Keeper,
    Leader,
    Hr,
}
