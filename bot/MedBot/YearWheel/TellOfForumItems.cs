using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Tells a forum's secretary, once, of the item that its meeting before or after another's needs: when that one's agenda or minutes are out.</summary>
internal sealed class TellOfForumItems(IDbContextFactory<MedBotDb> stores, StoreAddress store, WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation, TimeProvider clock) : IDuty
{
    private (DateOnly Day, IReadOnlyList<WheelYear> Years, object Catalogue)? done;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (today, years, catalogue) = (DateOnly.FromDateTime(now), library.Years, meetings.Current);
        if (done is { } before && before.Day == today && ReferenceEquals(before.Years, years) && ReferenceEquals(before.Catalogue, catalogue))
        {
            return;
        }

        List<OutboxMessage> missing = [];
        foreach (var item in ForumItems.Of(years, organisation.Current, catalogue.Meetings, today))
        {
            var around = $"{CommitteeName.Fold(item.Around.Key.Committee)}/{item.Around.Key.Date:yyyy-MM-dd}";
            var key = $"forum/{item.Committee}/{around}/{(item.Before ? "before" : "after")}";
            if (organisation.Current.CommitteeById(item.Committee) is { } forum
                && organisation.Current.KeeperOf(forum, today)?.AadObjectId is { } keeper
                && !await store.AnyAsync("\"Outbox\" WHERE \"Key\" = @key", cancellationToken, ("@key", key)))
            {
                missing.Add(OutboxMessage.ToPerson(key, keeper, ForumItemCard.For(forum.Name, item), clock.GetUtcNow()));
            }
        }

        if (missing.Count > 0)
        {
            // Where another instance told at the same time, this fails, and what is still missing is seen at the next look.
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            db.Outbox.AddRange(missing);
            await db.SaveChangesAsync(cancellationToken);
        }

        done = (today, years, catalogue);
    }
}
