namespace MedBot.Graph;

/// <summary>Follows one kind of thing in Graph. Found by its type.</summary>
internal interface IGraphWatcher
{
    /// <summary>What a subscription is told of, <c>updated,deleted</c>.</summary>
    string ChangeTypes { get; }

    /// <summary>How long a subscription may live.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>What is to be followed now, as a subscription names it.</summary>
    Task<IReadOnlyList<string>> ResourcesAsync(CancellationToken cancellationToken);

    /// <summary>Takes in what has changed since the mark, or all where there is none. The same again changes nothing.</summary>
    /// <returns>The mark for the next time.</returns>
    Task<string> LookAsync(string resource, string? mark, CancellationToken cancellationToken);
}
