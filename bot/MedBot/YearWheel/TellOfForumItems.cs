using MedBot.Cards.YearWheel;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Outbox;

namespace MedBot.YearWheel;

/// <summary>Tells a forum's secretary, once, of the item that its meeting before or after another's needs: when that one's agenda or minutes are out.</summary>
internal sealed class TellOfForumItems(QueueOnce queue, WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation, TimeProvider clock) : IDuty
{
    private (DateOnly Day, IReadOnlyList<WheelYear> Years, object Catalogue)? done;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (today, years, catalogue) = (DateOnly.FromDateTime(now), library.Years, meetings.Current);
        if (done is { } before && before.Day == today && ReferenceEquals(before.Years, years) && ReferenceEquals(before.Catalogue, catalogue))
        {
            return;
        }

        await queue.AddAsync([.. News(years, catalogue.Meetings, today)], cancellationToken);
        done = (today, years, catalogue);
    }

    private IEnumerable<OutboxMessage> News(IReadOnlyList<WheelYear> years, KnownMeetings known, DateOnly today)
    {
        foreach (var item in ForumItems.Of(years, organisation.Current, known, today))
        {
            var around = $"{CommitteeName.Fold(item.Around.Key.Committee)}/{item.Around.Key.Date:yyyy-MM-dd}";
            var key = $"forum/{item.Committee}/{around}/{(item.Before ? "before" : "after")}";
            if (organisation.Current.CommitteeById(item.Committee) is { } forum
                && organisation.Current.KeeperOf(forum, today)?.AadObjectId is { } keeper)
            {
                yield return OutboxMessage.ToPerson(key, keeper, ForumItemCard.For(forum.Name, item), clock.GetUtcNow());
            }
        }
    }
}
