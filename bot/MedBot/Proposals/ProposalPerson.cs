using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The one place that tells whom a key stands for. Taken away, what the person sent is anonymous.</summary>
internal sealed class ProposalPerson
{
    public required PersonKey Key { get; init; }

    /// <summary>Id in the organisation file, where the name stands.</summary>
    public required string Person { get; init; }
}
