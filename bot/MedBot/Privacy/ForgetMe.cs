using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Privacy;

/// <summary>Takes away what is stored on a person, in every slice, at once.</summary>
internal sealed class ForgetMe(IDbContextFactory<MedBotDb> stores, IEnumerable<IPersonalData> slices, StoreWatch watch) : ICardAction
{
    public string Verb => MyDataCard.Forget;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (DataSubject.Of(press.Asker) is not { } person)
        {
            return new CardActionAnswer.Card(MyDataCard.NotKnown);
        }

        await using (MedBotDb db = await stores.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await WipeDeleted.BeginAsync(db.Database.GetDbConnection(), cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoreVersion.RaiseAsync(db, cancellationToken);
            foreach (IPersonalData slice in slices)
            {
                await slice.ForgetAsync(db, person, DateOnly.FromDateTime(press.Now), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            await WipeDeleted.EndAsync(db, cancellationToken);
        }

        await watch.LookAsync(cancellationToken);
        return new CardActionAnswer.Message(MyDataCard.Forgotten);
    }
}
