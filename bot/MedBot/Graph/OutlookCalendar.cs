using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;

namespace MedBot.Graph;

/// <summary>Meetings as events in the committees' mailboxes: with their members, their room, a Teams meeting and a way to the agenda.</summary>
internal sealed class OutlookCalendar(GraphServiceClient graph, GraphSettings settings, OutlookAddresses addresses, OutlookTime time) : IMeetingCalendar
{
    private const int MinutesOfReminder = 30;
    private const int LargestPage = 200;
    private const int TriesAgainstChanges = 3;
    private static readonly string[] WhatIsCompared = ["id", "subject", "start", "end", "location", "attendees"];

    public string Organizer => settings.Organizer;

    public Task<CalendarResult> CreateAsync(EventPlace at, BookedEvent meeting, bool begunBefore, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        var (attendees, left) = await AttendeesAsync(meeting, cancellationToken);
        if (begunBefore && await FindAsync(at, meeting, cancellationToken) is { } there)
        {
            return new CalendarResult.Done(there, left);
        }

        try
        {
            var created = await time.WriteAsync(() => graph.Users[at.Mailbox].Events.PostAsync(
                Event(at, meeting, attendees), request => request.Headers.Lasting(), cancellationToken));
            return new CalendarResult.Done(created!.Id!, left);
        }
        catch (ODataError taken) when (taken.ResponseStatusCode == (int)HttpStatusCode.Conflict)
        {
            // Graph answers a repeated create with the event or, as many report, with 409.
            return await FindAsync(at, meeting, cancellationToken) is { } found
                ? new CalendarResult.Done(found, left)
                : new CalendarResult.NotYet(taken.Error?.Code ?? "Conflict", null);
        }
    }, cancellationToken);

    public Task<CalendarResult> ChangeAsync(EventPlace at, string eventId, BookedEvent written, BookedEvent wanted, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        for (var attempt = 1; ; attempt++)
        {
            var there = await graph.Users[at.Mailbox].Events[eventId].GetAsync(
                request =>
                {
                    request.QueryParameters.Select = WhatIsCompared;
                    request.Headers.Lasting();
                },
                cancellationToken);
            var seen = OutlookEvents.Seen(there!);
            if ((seen.Start, seen.End) != (written.Start, written.End) && (seen.Start, seen.End) != (wanted.Start, wanted.End))
            {
                return new CalendarResult.MovedByOthers(seen);
            }

            var (change, left) = await DifferenceAsync(there!, seen, written, wanted, cancellationToken);
            if (change is null)
            {
                return new CalendarResult.Done(eventId, left);
            }

            try
            {
                await time.WriteAsync(() => graph.Users[at.Mailbox].Events[eventId].PatchAsync(
                    change(),
                    request =>
                    {
                        request.Headers.Lasting();
                        request.Headers.Add("If-Match", (string)there!.AdditionalData["@odata.etag"]);
                    },
                    cancellationToken));
                return new CalendarResult.Done(eventId, left);
            }
            catch (ODataError changed) when (changed.ResponseStatusCode == (int)HttpStatusCode.PreconditionFailed && attempt < TriesAgainstChanges)
            {
                // Somebody answered the invitation meanwhile: it is read anew.
            }
        }
    }, cancellationToken);

    public Task<CalendarResult> CancelAsync(EventPlace at, string eventId, BookedEvent written, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        await graph.Users[at.Mailbox].Events[eventId].Cancel.PostAsync(
            new CancelPostRequestBody { Comment = $"{written.Subject} er aflyst i årshjulet." }, request => request.Headers.Lasting(), cancellationToken);
        return new CalendarResult.Done(null, []);
    }, cancellationToken);

    private static async Task<CalendarResult> TryAsync(Func<Task<CalendarResult>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (GraphFailure.Of(failure, cancellationToken) is { } why)
        {
            return why switch
            {
                { Status: 404, Code: "ErrorItemNotFound" } => new CalendarResult.Gone(),
                { IsTemporary: true } => new CalendarResult.NotYet(why.Code, why.RetryAfter),
                _ => new CalendarResult.Refused(why.Code),
            };
        }
    }

    private Event Event(EventPlace at, BookedEvent meeting, List<Attendee> attendees) => new()
    {
        Subject = meeting.Subject,
        Body = new ItemBody { ContentType = BodyType.Html, Content = AgendaLink.Html(settings.Teams.AppId, at.Committee, meeting.Subject) },
        Start = time.Local(meeting.Start),
        End = time.Local(meeting.End),
        Location = new Location { DisplayName = meeting.Room.Name },
        Attendees = attendees,
        IsOnlineMeeting = true,
        OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness,
        IsReminderOn = true,
        ReminderMinutesBeforeStart = MinutesOfReminder,
        TransactionId = at.Transaction.ToString(),
    };

    /// <summary>By the transaction that Graph keeps with it, wherever people may have moved it within the year.</summary>
    private async Task<string?> FindAsync(EventPlace at, BookedEvent meeting, CancellationToken cancellationToken)
    {
        var view = graph.Users[at.Mailbox].CalendarView;
        var page = await view.GetAsync(
            request =>
            {
                request.QueryParameters.StartDateTime = OutlookTime.UtcText(meeting.Start.AddYears(-1));
                request.QueryParameters.EndDateTime = OutlookTime.UtcText(meeting.End.AddYears(1));
                request.QueryParameters.Select = ["id", "transactionId"];
                request.QueryParameters.Top = LargestPage;
                request.Headers.Lasting();
            },
            cancellationToken);
        while (page is not null)
        {
            if (page.Value?.Find(known => Guid.TryParse(known.TransactionId, out var transaction) && transaction == at.Transaction) is { Id: { } id })
            {
                return id;
            }

            page = page.OdataNextLink is { } next ? await view.WithUrl(next).GetAsync(request => request.Headers.Lasting(), cancellationToken) : null;
        }

        return null;
    }

    /// <summary>What the plan has changed, and nothing of what people have: an attendee whom the secretary added stays.</summary>
    private async Task<(Func<Event>? Change, IReadOnlyList<string> Left)> DifferenceAsync(Event there, SeenEvent seen, BookedEvent written, BookedEvent wanted, CancellationToken cancellationToken)
    {
        var (before, _) = await AttendeesAsync(written, cancellationToken);
        var (after, left) = await AttendeesAsync(wanted, cancellationToken);
        var present = there.Attendees ?? [];
        List<Attendee> attendees =
        [
            .. present.Where(one => after.Exists(other => Same(one, other)) || !before.Exists(other => Same(one, other))),
            .. after.Where(one => !before.Exists(other => Same(one, other)) && !present.Exists(other => Same(one, other))),
        ];
        var invites = attendees.Count != present.Count || !attendees.TrueForAll(one => present.Exists(other => Same(one, other)));
        var moves = (seen.Start, seen.End) != (wanted.Start, wanted.End);
        var elsewhere = written.Room != wanted.Room && there.Location?.DisplayName != wanted.Room.Name;
        var renamed = written.Subject != wanted.Subject && there.Subject != wanted.Subject;
        return invites || moves || elsewhere || renamed ? (Changed, left) : (null, left);

        // The body is left out: without its join link the meeting would no longer be one in Teams.
        Event Changed()
        {
            var change = new Event();
            if (invites)
            {
                change.Attendees = [.. attendees.Select(one => new Attendee { Type = one.Type, EmailAddress = one.EmailAddress })];
            }

            if (moves)
            {
                (change.Start, change.End) = (time.Local(wanted.Start), time.Local(wanted.End));
            }

            if (elsewhere)
            {
                change.Location = new Location { DisplayName = wanted.Room.Name };
            }

            if (renamed)
            {
                change.Subject = wanted.Subject;
            }

            return change;
        }

        static bool Same(Attendee one, Attendee other) => string.Equals(one.EmailAddress?.Address, other.EmailAddress?.Address, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(List<Attendee> Attendees, IReadOnlyList<string> Left)> AttendeesAsync(BookedEvent meeting, CancellationToken cancellationToken)
    {
        List<Attendee> attendees = [];
        List<string> left = [];
        foreach (var person in meeting.Invited)
        {
            Add(await addresses.PersonAsync(person, cancellationToken), person.Name, AttendeeType.Required);
        }

        Add(await addresses.RoomAsync(meeting.Room.Id, cancellationToken), meeting.Room.Name, AttendeeType.Resource);
        return (attendees, left);

        void Add(string? mail, string name, AttendeeType type)
        {
            if (mail is null)
            {
                left.Add(name);
            }
            else
            {
                attendees.Add(new() { Type = type, EmailAddress = new() { Address = mail, Name = name } });
            }
        }
    }
}
