using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions;

/// <summary>What somebody wrote to the bot, with what is needed to understand it.</summary>
public sealed record Question
{
    /// <summary>The message, without the bot's mention.</summary>
    public required string Text
    {
        get;
        init => (field, _folded) = (value, null);
    }

    /// <summary>The message in the form in which it is read.</summary>
    public FoldedText Folded => _folded ??= FoldedText.Of(Text);

    private FoldedText? _folded;

    public required Asker Asker { get; init; }

    /// <summary>The business clock: Danish local time.</summary>
    public required DateTime Now { get; init; }

    public required Place Place { get; init; }

    /// <summary>Teams' id of the conversation; in a channel, of the thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel in which it was written; null elsewhere.</summary>
    public ChannelReference? Channel { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now);
}

/// <summary>Where a conversation is held.</summary>
public enum Place
{
    /// <summary>One person and the bot.</summary>
    Personal,
    GroupChat,
    Channel,
}
