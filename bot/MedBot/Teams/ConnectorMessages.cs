using System.Text.Json;

namespace MedBot.Teams;

/// <summary>A conversation to be made: a post in a channel, or a chat with one person.</summary>
internal sealed record NewConversation
{
    public required bool IsGroup { get; init; }
    public Account? Bot { get; init; }
    public IReadOnlyList<Account>? Members { get; init; }
    public string? TenantId { get; init; }
    public ChannelData? ChannelData { get; init; }
    public JsonElement? Activity { get; init; }
}

/// <summary>The Connector's answer to what it took. A new conversation's <see cref="Id"/> is the conversation's.</summary>
internal sealed record ResourceResponse(string? Id, string? ActivityId);

/// <summary>Why the Connector refused; a <c>SubCode</c> is the closer reason, <c>MessageWritesBlocked</c>.</summary>
internal sealed record ErrorResponse(ErrorBody? Error, string? SubCode);

internal sealed record ErrorBody(string? Code, string? SubCode);

internal sealed record MembersPage(IReadOnlyList<Account>? Members, string? ContinuationToken);

internal sealed record TeamChannelList(IReadOnlyList<Named>? Conversations);
