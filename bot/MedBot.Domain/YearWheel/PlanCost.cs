namespace MedBot.Domain.YearWheel;

/// <summary>What the parts of a plan cost; less is better.</summary>
internal static class PlanCost
{
    public const int Unplaced = 1000;

    /// <summary>For each member, but those without whom the committee cannot meet, who is busy at any time during the meeting.</summary>
    public const int BusyMember = 10;

    /// <summary>For a person's third and every further meeting on one day.</summary>
    public const int ThirdMeeting = 3;
}
