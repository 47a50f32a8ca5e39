using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Keeps the channels of the teams that the bot is in.</summary>
internal sealed partial class TeamChannels(IDbContextFactory<MedBotDb> stores, ConnectorClient connector, TimeProvider clock, ILogger<TeamChannels> logger)
{
    private static readonly TimeSpan ReadTime = TimeSpan.FromSeconds(3);

    /// <summary>The bot was added to the team.</summary>
    public async Task ReadAsync(string serviceUrl, string team, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(ReadTime, clock);
        try
        {
            foreach (Named channel in await connector.ChannelsAsync(serviceUrl, team, deadline.Token))
            {
                await KeepAsync(team, channel, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or System.Text.Json.JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Its channels are learnt from what happens in them, too.
            LogNotRead(failure);
        }
    }

    /// <summary>The channel is spoken of: where its name is not known, as in a team that was not seen added, the team's channels are read.</summary>
    public async Task LearnAsync(ChannelReference channel, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        if (!await db.Set<TeamChannel>().AnyAsync(row => row.Id == channel.Id, cancellationToken)
            // All of a tenant's conversations are with the same service.
            && await db.Set<Conversation>().AsNoTracking().Where(row => !row.Removed).OrderByDescending(row => row.Id == channel.Team).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            await ReadAsync(known.ServiceUrl, channel.Team, cancellationToken);
        }
    }

    public async Task KeepAsync(string team, Named channel, CancellationToken cancellationToken)
    {
        if (channel.Id is not { } id)
        {
            return;
        }

        // Teams leaves out the name of a team's first channel, which every client shows in its own language.
        string name = channel.Name ?? "Generelt";
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        if (await db.Set<TeamChannel>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, name), cancellationToken) == 0)
        {
            db.Add(new TeamChannel { Id = id, Team = team, Name = name });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task ForgetAsync(string channel, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await db.Set<TeamChannel>().Where(row => row.Id == channel).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The channels of a team could not be read")]
    private partial void LogNotRead(Exception failure);
}
