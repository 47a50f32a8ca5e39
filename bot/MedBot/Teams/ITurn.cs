using MedBot.Cards.Model;

namespace MedBot.Teams;

/// <summary>Answers one kind of activity. Exceptions and time are the endpoint's.</summary>
internal interface ITurn
{
    /// <summary>By which traces and metrics tell turns apart.</summary>
    string Kind => GetType().Name;

    Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>The answer where the turn failed or took too long.</summary>
    TurnAnswer Apology(string reference);

    /// <summary>One sentence in place of the turn.</summary>
    TurnAnswer Say(string sentence);
}

internal abstract record TurnAnswer
{
    public static readonly TurnAnswer Nothing = new Silence();

    /// <summary>Messages in the conversation.</summary>
    public sealed record Reply(params IReadOnlyList<OutgoingActivity> Messages) : TurnAnswer;

    /// <summary>A card in place of the one that was pressed.</summary>
    public sealed record Replace(AdaptiveCard Card) : TurnAnswer;

    /// <summary>The response to an invoke, <paramref name="Then"/> a message as well.</summary>
    public sealed record Respond(int Status, byte[]? Json, OutgoingActivity? Then = null) : TurnAnswer
    {
        /// <summary>The card that was pressed is taken away.</summary>
        public bool RemovesPressed { get; init; }
    }

    private sealed record Silence : TurnAnswer;
}
