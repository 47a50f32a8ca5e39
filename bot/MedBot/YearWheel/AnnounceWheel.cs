using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Posts the weeks of each level to the departments' channels, once.</summary>
internal sealed class AnnounceWheel(WheelLibrary library, WheelPosts posts, ViewPlan views, IDbContextFactory<MedBotDb> stores, TimeProvider clock) : ICardAction
{
    public string Verb => PlanCard.Announce;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var pressed = press.Data.Deserialize(YearWheelData.Default.Pressed)!;
        if (!press.Asker.Hr)
        {
            return new CardActionAnswer.Message("Ugerne sendes ud af HR.");
        }

        if (library.Years.FirstOrDefault(year => year.Wheel.Year == pressed.Year) is not { Plan: not null, Problem: Reading<PlanningProblem>.Read } year)
        {
            return new CardActionAnswer.Message($"Årshjulet for {pressed.Year} er ikke planlagt.");
        }

        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two presses at a time wait for each other here.
        await StoreVersion.RaiseAsync(db, cancellationToken);
        var (told, outside) = await posts.AnnounceAsync(db, year, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CardActionAnswer.Card(PlanCard.For(
            views.Of(year, earlier: null, announced: true),
            PlanCard.Announced(told, outside)));
    }
}
