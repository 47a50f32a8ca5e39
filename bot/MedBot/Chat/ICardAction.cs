using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>What a button of a card does, or a dialog that is opened or sent in. Found by its type, chosen by its verb.</summary>
public interface ICardAction
{
    /// <summary>As on the card's button, <c>proposal/submit</c>.</summary>
    string Verb { get; }

    /// <summary>A press may arrive twice, with the same or another activity id: what it changes is keyed by what it is about.</summary>
    Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken);
}

/// <summary>A press on a button: who, where, and the data and inputs that came with it.</summary>
public sealed record CardPress
{
    public required string Verb { get; init; }

    /// <summary>The button's data joined with the inputs' values.</summary>
    public required JsonElement Data { get; init; }

    public required Asker Asker { get; init; }

    /// <summary>The business clock: Danish local time.</summary>
    public required DateTime Now { get; init; }

    public required Place Place { get; init; }
    public required string ConversationId { get; init; }

    /// <summary>The activity whose card was pressed, where Teams says it.</summary>
    public string? CardActivityId { get; init; }
}

/// <summary>What the presser sees. The way it goes (invoke response, dialog, update of the card, a new message) is the Teams edge's.</summary>
public abstract record CardActionAnswer
{
    /// <summary>A card in place of the one pressed; in a dialog, the next page.</summary>
    public sealed record Card(AdaptiveCard Replacement) : CardActionAnswer;

    /// <summary>A short sentence.</summary>
    public sealed record Message(string Sentence) : CardActionAnswer;

    /// <summary>A dialog for the presser alone.</summary>
    public sealed record Dialog(string Title, AdaptiveCard Content) : CardActionAnswer;

    /// <summary>A file, which the presser is asked about first. It is made again by the <see cref="IFileMaker"/> of the same verb and data when the answer is yes.</summary>
    public sealed record File(MadeFile Offered) : CardActionAnswer;

    /// <summary>A further message to the presser; the pressed card stays.</summary>
    public sealed record Reply(AdaptiveCard Content) : CardActionAnswer;
}
