using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;

namespace MedBot.Graph;

/// <summary>Mail addresses of rooms and people, looked up once an hour.</summary>
internal sealed class OutlookAddresses(GraphServiceClient graph, TimeProvider clock) : IDisposable
{
    private const int PageSize = 100;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, string?> people = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> rooms = [];
    private DateTimeOffset? readAt;

    /// <param name="id">The label of a place, else its mail address.</param>
    /// <returns>Null where no place has it.</returns>
    public async Task<string?> RoomAsync(string id, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            return rooms.GetValueOrDefault(id);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>Null where the person is not known or has no mailbox.</returns>
    public async Task<string?> PersonAsync(Invited person, CancellationToken cancellationToken)
    {
        if (person.Mail is not null || person.ObjectId is not { } id)
        {
            return person.Mail;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
            if (!people.TryGetValue(id, out var mail))
            {
                people[id] = mail = await LookUpAsync(id, cancellationToken);
            }

            return mail;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<string?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await graph.Users[id].GetAsync(request => request.QueryParameters.Select = ["id", "mail"], cancellationToken))?.Mail;
        }
        catch (ODataError unknown) when (unknown.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (readAt + Fresh > clock.GetUtcNow())
        {
            return;
        }

        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        var page = await graph.Places.GraphRoom.GetAsync(request => request.QueryParameters.Top = PageSize, cancellationToken);
        while (page is not null)
        {
            foreach (var room in page.Value ?? [])
            {
                if (room.EmailAddress is { } mail)
                {
                    // A label goes before another room's address.
                    found.TryAdd(mail, mail);
                    if (room.Label is { Length: > 0 } label)
                    {
                        found[label] = mail;
                    }
                }
            }

            page = page.OdataNextLink is { } next ? await graph.Places.GraphRoom.WithUrl(next).GetAsync(cancellationToken: cancellationToken) : null;
        }

        rooms = found;
        people.Clear();
        readAt = clock.GetUtcNow();
    }
}
