using System.Text.Json;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>The search beside Teams' message box (<c>composeExtension/query</c>).</summary>
internal sealed class SearchTurn(IEnumerable<IMessageSearch> searches) : ITurn
{
    private const int Most = 25;

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Asked(SoughtIn(turn.Activity.Value));
        var hits = new List<SearchHit>();
        foreach (IMessageSearch search in searches)
        {
            hits.AddRange(await search.FindAsync(question, Most, cancellationToken));
        }

        return new TurnAnswer.Respond(200, SearchResponse.List(hits.Take(Most).Select(hit => new SearchResult(hit.Card, new(new(hit.Title, hit.Text))))));
    }

    public TurnAnswer Apology(string reference) =>
        new TurnAnswer.Respond(200, SearchResponse.Message($"Det gik galt hos mig. Prøv igen om lidt. Nævn nummer {reference}, hvis du spørger om hjælp."));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Respond(200, SearchResponse.Message(sentence));

    private static string SoughtIn(JsonElement? value) =>
        Press.PropertyOf(value, "parameters") is { ValueKind: JsonValueKind.Array } parameters
        && parameters.GetArrayLength() > 0
        && Press.PropertyOf(parameters[0], "value") is { ValueKind: JsonValueKind.String } sought
            ? sought.GetString()!
            : "";
}
