using System.Globalization;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Outbox;
using MedBot.Chat;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Cli;

/// <summary>Lists what waits to be sent, is unsure, held or refused, and settles it. A running service goes on with it at once.</summary>
internal sealed class OutboxCommand : ICliCommand
{
    private static readonly Dictionary<string, Settlement> Settlements = new(StringComparer.Ordinal)
    {
        ["arrived"] = new(OutboxQuestionCard.Arrived, "står nu som kommet frem", (message, now) => message.Arrived(now)),
        ["again"] = new(OutboxQuestionCard.Again, "bliver sendt igen", (message, now) => message.SendAgain(now)),
        ["cancel"] = new(OutboxQuestionCard.Drop, "bliver ikke sendt", (message, now) => message.Cancel(now)),
    };

    public string Name => "outbox";

    public string Usage => "outbox | outbox arrived NUMMER | outbox again NUMMER | outbox cancel NUMMER";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.StartAsync(host, makesStore: false, cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var organisation = services.GetRequiredService<OrganisationDirectory>().Current;
        return arguments switch
        {
            [] => await ListAsync(host, db, organisation, DanishClock.LocalOf(now), cancellationToken),
            [var word, var id] when Settlements.TryGetValue(word, out var settlement) => await SettleAsync(host, db, organisation, id, settlement, now, cancellationToken),
            _ => throw new UsageException("Det kender jeg ikke."),
        };
    }

    private static async Task<int> ListAsync(CommandHost host, MedBotDb db, Domain.Organisation.Organisation organisation, DateTime now, CancellationToken cancellationToken)
    {
        OutboxMessage[] open = await OutboxViews.Open(db).AsNoTracking().ToArrayAsync(cancellationToken);
        foreach (OutboxView view in await OutboxViews.OfAsync(db, organisation, open, withSummary: false, cancellationToken))
        {
            var where = view.Channel is { } channel ? $" til {channel}" : "";
            host.Out.WriteLine($"{view.Id}: {view.Kind}{where} {OutboxText.Standing(view.Standing)}, {OutboxText.Age(now - view.Queued)} gammel. {OutboxText.Why(view, now)}".TrimEnd());
        }

        if (open.Length == 0)
        {
            host.Out.WriteLine("Alt er sendt.");
        }

        return CommandLine.Done;
    }

    private static async Task<int> SettleAsync(
        CommandHost host, MedBotDb db, Domain.Organisation.Organisation organisation, string id, Settlement settlement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new UsageException($"{id} er ikke et nummer.");
        }

        if (await db.Outbox.SingleOrDefaultAsync(message => message.Id == number, cancellationToken) is not { } message)
        {
            return host.Refuse($"Der er ikke noget med nummer {number}. Skriv «outbox» for at se, hvad der venter.");
        }

        OutboxState state = message.State;
        try
        {
            if (settlement.Settle(message, now))
            {
                if ((await OutboxViews.ChannelsAsync(db, organisation, [message], cancellationToken)).TryGetValue(message.Conversation, out var channel))
                {
                    db.Add(new Deed { Kind = DeedKind.PostsSettled, About = DeedText.Settled(settlement.Button, [channel]), By = Deed.CommandLine, At = now });
                }

                await db.SaveChangesAsync(cancellationToken);
                host.Out.WriteLine($"{number} {settlement.Done}.");
                return CommandLine.Done;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // The service has just taken it.
            state = OutboxState.Sending;
        }

        return host.Refuse($"{number} {Standing(state)}, så det er der ikke noget at gøre ved.");
    }

    private static string Standing(OutboxState state) => state switch
    {
        OutboxState.Sent => "er sendt",
        OutboxState.Cancelled => "er opgivet",
        _ => OutboxText.Standing(OutboxViews.Standing(state)),
    };

    /// <param name="Button">The same on the keeper's card, by which it is written down.</param>
    /// <param name="Settle">False where the message is not in a state for it.</param>
    private sealed record Settlement(string Button, string Done, Func<OutboxMessage, DateTimeOffset, bool> Settle);
}
