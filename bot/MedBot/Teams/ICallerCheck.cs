namespace MedBot.Teams;

/// <summary>Decides who posts to the endpoint: <see cref="TokenCheck"/> with credentials, <see cref="LoopbackCheck"/> without.</summary>
internal interface ICallerCheck
{
    /// <summary>Null for a caller that is turned away.</summary>
    ValueTask<Caller?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken);
}

internal abstract record Caller
{
    /// <summary>Whether what the caller was found to be covers this activity.</summary>
    public abstract bool MaySend(Activity activity);
}
