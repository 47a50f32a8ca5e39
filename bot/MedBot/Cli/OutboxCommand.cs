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
    public string Name => "outbox";

    public string Usage => "outbox | outbox arrived NUMMER | outbox again NUMMER | outbox cancel NUMMER";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.StartAsync(makesStore: false, cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var organisation = services.GetRequiredService<OrganisationDirectory>().Current;
        return arguments switch
        {
            [] => await ListAsync(db, organisation, DanishClock.LocalOf(now), cancellationToken),
            ["arrived", var id] => await SettleAsync(db, organisation, id, OutboxQuestionCard.Arrived, message => message.Arrived(now), "står nu som kommet frem", now, cancellationToken),
            ["again", var id] => await SettleAsync(db, organisation, id, OutboxQuestionCard.Again, message => message.SendAgain(now), "bliver sendt igen", now, cancellationToken),
            ["cancel", var id] => await SettleAsync(db, organisation, id, OutboxQuestionCard.Drop, message => message.Cancel(now), "bliver ikke sendt", now, cancellationToken),
            _ => throw new UsageException("Det kender jeg ikke."),
        };
    }

    private static async Task<int> ListAsync(MedBotDb db, Domain.Organisation.Organisation organisation, DateTime now, CancellationToken cancellationToken)
    {
        OutboxMessage[] open = await OutboxViews.Open(db).AsNoTracking().ToArrayAsync(cancellationToken);
        foreach (OutboxView view in await OutboxViews.OfAsync(db, organisation, open, withSummary: false, cancellationToken))
        {
            var where = view.Channel is { } channel ? $" til {channel}" : "";
            Console.WriteLine($"{view.Id}: {view.Kind}{where} {OutboxText.Standing(view.Standing)}, {OutboxText.Age(now - view.Queued)} gammel. {OutboxText.Why(view, now)}".TrimEnd());
        }

        if (open.Length == 0)
        {
            Console.WriteLine("Alt er sendt.");
        }

        return CommandLine.Done;
    }

    private static async Task<int> SettleAsync(
        MedBotDb db, Domain.Organisation.Organisation organisation, string id, string verb, Func<OutboxMessage, bool> settle, string done, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new UsageException($"{id} er ikke et nummer.");
        }

        if (await db.Outbox.SingleOrDefaultAsync(message => message.Id == number, cancellationToken) is not { } message)
        {
            Console.Error.WriteLine($"Der er ikke noget med nummer {number}. Skriv «outbox» for at se, hvad der venter.");
            return CommandLine.Refused;
        }

        OutboxState state = message.State;
        try
        {
            if (settle(message))
            {
                if ((await OutboxViews.ChannelsAsync(db, organisation, [message], cancellationToken)).TryGetValue(message.Conversation, out var channel))
                {
                    db.Add(new Deed { Kind = DeedKind.PostsSettled, About = DeedText.Settled(verb, [channel]), By = Deed.CommandLine, At = now });
                }

                await db.SaveChangesAsync(cancellationToken);
                Console.WriteLine($"{number} {done}.");
                return CommandLine.Done;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // The service has just taken it.
            state = OutboxState.Sending;
        }

        Console.Error.WriteLine($"{number} {Standing(state)}, så det er der ikke noget at gøre ved.");
        return CommandLine.Refused;
    }

    private static string Standing(OutboxState state) => state switch
    {
        OutboxState.Sent => "er sendt",
        OutboxState.Cancelled => "er opgivet",
        _ => OutboxText.Standing(OutboxViews.Standing(state)),
    };
}
