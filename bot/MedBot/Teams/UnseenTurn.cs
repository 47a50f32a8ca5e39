namespace MedBot.Teams;

/// <summary>A turn that changes something, unless its message was answered before.</summary>
internal sealed class UnseenTurn(ITurn change, SeenActivities seen) : ITurn
{
    public string Kind => change.Kind;

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        await seen.HoldsAsync(turn, cancellationToken) ? TurnAnswer.Nothing : await change.RunAsync(turn, cancellationToken);

    public TurnAnswer Apology(string reference) => change.Apology(reference);

    public TurnAnswer Say(string sentence) => change.Say(sentence);
}
