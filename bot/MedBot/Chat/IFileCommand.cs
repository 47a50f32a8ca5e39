using MedBot.Cards.Model;
using MedBot.Domain.Organisation;

namespace MedBot.Chat;

/// <summary>Takes one kind of file that a person sends in personal chat. Found by its type; the one that fits best takes it.</summary>
public interface IFileCommand
{
    /// <summary>How well the command fits, from 0 (not at all) to 1 (certainly).</summary>
    double Fit(ReceivedFile file);

    /// <summary>A file may arrive twice: taking it again changes nothing.</summary>
    Task<AdaptiveCard> TakeAsync(ReceivedFile file, CancellationToken cancellationToken);
}

/// <summary>A file as it was sent, before anybody has looked into it.</summary>
public sealed record ReceivedFile
{
    public required string Name { get; init; }
    public required ReadOnlyMemory<byte> Content { get; init; }
    public required Asker Asker { get; init; }

    /// <summary>The business clock: Danish local time.</summary>
    public required DateTime Now { get; init; }

    public required string ConversationId { get; init; }
}
