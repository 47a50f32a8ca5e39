using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Earlier minutes that a meeting takes up for approval (godkendelse af referat).</summary>
public static class Approvals
{
    public static IReadOnlyList<Approval> In(IReadOnlyList<AgendaItem> items, DateOnly meeting) => [];
}
