using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>What the search beside Teams' message box finds. Found by its type. The asker puts a hit into any chat, so it holds nothing that is closed.</summary>
public interface IMessageSearch
{
    Task<IReadOnlyList<SearchHit>> FindAsync(Question question, int count, CancellationToken cancellationToken);
}

/// <param name="Title">First line of the hit in the list.</param>
/// <param name="Text">Second line.</param>
/// <param name="Card">What stands in the message when the hit is chosen.</param>
public sealed record SearchHit(string Title, string Text, AdaptiveCard Card);
