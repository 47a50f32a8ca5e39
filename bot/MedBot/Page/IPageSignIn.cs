namespace MedBot.Page;

/// <summary>Decides who opens the page: <see cref="TokenSignIn"/> with credentials, <see cref="DemoSignIn"/> without.</summary>
internal interface IPageSignIn
{
    /// <summary>Null for somebody who is turned away.</summary>
    ValueTask<Visitor?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken);
}

/// <param name="ObjectId">Entra object id; null in the demo, for who stands in a document alone.</param>
internal sealed record Visitor(string Name, string? ObjectId);
