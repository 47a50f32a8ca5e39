using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>What the departments' channels are told of a year: once the weeks of each level, and then what is moved, in the thread.</summary>
internal sealed class WheelPosts(OrganisationDirectory organisation)
{
    /// <returns>How many channels are told, without those that were told before; and the departments whose team the bot is not in, which Teams will refuse.</returns>
    public async Task<(int Told, IReadOnlyList<string> Outside)> AnnounceAsync(MedBotDb db, WheelYear year, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = 0;
        List<string> outside = [];
        foreach (var department in organisation.Current.Departments)
        {
            var key = Key(year, department);
            if (department.Channel is { } channel && !await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
            {
                var meetings = year.Placed().Where(meeting => Concerns(department, meeting.Committee.Id))
                    .Select(meeting => new AnnouncedMeeting(meeting.Committee.Name, meeting.Committee.Level, DateOnly.FromDateTime(meeting.Placed.Start)));
                db.Outbox.Add(OutboxMessage.Post(key, channel, WheelWeeksCard.For(year.Wheel.Year, department.Name, [.. meetings]), now));
                if (await db.Set<Conversation>().AnyAsync(place => place.Id == channel.Team && !place.Removed, cancellationToken))
                {
                    told++;
                }
                else
                {
                    outside.Add(department.Name);
                }
            }
        }

        return (told, outside);
    }

    /// <param name="year">With the plan that the channels know.</param>
    /// <param name="plan">The new one.</param>
    /// <param name="version">Tells this change from others.</param>
    public async Task CorrectAsync(MedBotDb db, WheelYear year, Plan plan, int version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moved = Moved(year, year with { Plan = plan });
        if (moved.Count == 0)
        {
            return;
        }

        foreach (var department in organisation.Current.Departments)
        {
            var key = Key(year, department);
            MovedMeeting[] own = [.. moved.Where(meeting => Concerns(department, meeting.Id)).Select(meeting => meeting.Meeting)];
            if (own.Length > 0 && await db.Outbox.SingleOrDefaultAsync(message => message.Key == key, cancellationToken) is { } post)
            {
                db.Outbox.Add(OutboxMessage.Reply($"{key}/moved/{version}", post, WheelMovedCard.For(own), now));
            }
        }
    }

    private static List<(string Id, MovedMeeting Meeting)> Moved(WheelYear before, WheelYear after)
    {
        var places = before.Placed().ToDictionary(meeting => meeting.Placed.Id);
        var now = after.Placed().ToDictionary(meeting => meeting.Placed.Id);
        return [.. from id in places.Keys.Union(now.Keys)
                   let was = places.GetValueOrDefault(id)
                   let becomes = now.GetValueOrDefault(id)
                   where was.Placed?.Start != becomes.Placed?.Start || was.Placed?.Room != becomes.Placed?.Room
                   let committee = becomes.Committee ?? was.Committee
                   orderby was.Placed?.Start ?? becomes.Placed?.Start
                   select (committee.Id, new MovedMeeting(committee.Name, was.Placed?.Start, becomes.Placed?.Start, becomes.Placed is { } place ? after.RoomName(place.Room) : null))];
    }

    private bool Concerns(Department department, string committee) =>
        organisation.Current.CommitteeById(committee) is { } found && (found.Department is null || found.Department == department.Id);

    public static Task<bool> AnnouncedAsync(MedBotDb db, int year, CancellationToken cancellationToken)
    {
        var keys = $"wheel/{year}/";
        return db.Outbox.AnyAsync(message => message.Kind == DeliveryKind.Post && message.Key.StartsWith(keys), cancellationToken);
    }

    private static string Key(WheelYear year, Department department) => $"wheel/{year.Wheel.Year}/{department.Id}";
}
