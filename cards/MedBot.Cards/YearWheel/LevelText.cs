namespace MedBot.Cards.YearWheel;

/// <summary>How cards tell the levels of committees apart, without colours too.</summary>
internal static class LevelText
{
    public static string Mark(int? level) => level switch
    {
        0 => "◆",
        1 => "●",
        2 => "■",
        3 => "▲",
        _ => "○",
    };

    public static string Name(int? level) => level switch
    {
        0 => "lederforum",
        1 => "KommuneMED",
        2 => "AfdelingsMED",
        3 => "ArbejdspladsMED",
        _ => "andre",
    };

    /// <summary>Over a list of the level's committees.</summary>
    public static string Heading(int level) => level == 0 ? "Chefforum og andre lederforummer" : Name(level);
}
