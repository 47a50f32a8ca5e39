using System.Data.Common;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Meetings;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MedBot.Tests.Posting;

/// <summary>Six meetings of one committee, agendas and minutes, each approving earlier ones: imported in a hundred random orders, stopped at random.</summary>
public class ChainTests
{
    private const int Orders = 100;

    private static readonly (DateOnly Day, bool Extraordinary, string? TakesUp, string? Decides)[] Meetings =
    [
        (new(2026, 2, 3), false, null, null),
        (new(2026, 3, 10), false, "at referatet fra mødet den 3. februar 2026 godkendes", "Godkendt."),
        (new(2026, 3, 26), true, "at referatet fra mødet den 10. marts 2026 godkendes", "Udsat til næste møde."),
        (new(2026, 5, 5), false, "at referaterne fra den 10. marts og det ekstraordinære møde den 26. marts 2026 godkendes", "Begge referater blev godkendt."),
        (new(2026, 6, 9), false, "at referatet fra mødet den 5. maj 2026 godkendes", "Godkendt med den bemærkning, at punkt 2 udgår."),
        (new(2026, 9, 1), false, "at referatet fra mødet den 9. juni 2026 godkendes", "Godkendt."),
    ];

    /// <summary>By its meeting, the one whose minutes approve its minutes.</summary>
    private static readonly Dictionary<int, int> ApprovedBy = new() { [0] = 1, [1] = 3, [2] = 3, [3] = 4, [4] = 5 };

    [SkippableTheory, OnBothStores]
    public async Task The_same_posts_each_once_as_soon_as_minutes_and_their_approval_are_both_there(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var orders = kind is StoreKind.Sqlite ? Orders : Orders / 20;
        await using PostingDesk desk = await PostingDesk.OpenAsync();
        desk.Organisation.Take(PostingDesk.Municipality([.. Enumerable.Range(0, orders).Select(Own)]));
        string? first = null;
        for (var order = 0; order < orders; order++)
        {
            var before = await LastAsync(store);
            await ImportAsync(desk, store, order, before, new(order));
            var seen = await SeenAsync(store, order, before);
            first ??= seen;
            Assert.Equal(first, seen);
        }

        Assert.Equal(6 + 10, first!.Split("¤").Length - 1);
    }

    private static async Task ImportAsync(PostingDesk desk, TestStore store, int order, long before, Random random)
    {
        (int Meeting, DocumentKind Kind)[] papers = [.. Enumerable.Range(0, Meetings.Length).SelectMany(meeting => new[] { (meeting, DocumentKind.Agenda), (meeting, DocumentKind.Minutes) })];
        random.Shuffle(papers);
        HashSet<int> minutes = [];
        foreach (var (meeting, paper) in papers)
        {
            ReadFile file = new() { Document = Document(order, meeting, paper), FileName = "fil.txt", By = "sec", Post = paper is DocumentKind.Agenda };
            await ImportWithStopsAsync(desk, store, file, random);
            if (paper is DocumentKind.Minutes)
            {
                minutes.Add(meeting);
            }

            DateOnly[] due = [.. minutes.Where(one => ApprovedBy.TryGetValue(one, out var by) && minutes.Contains(by)).Select(one => Meetings[one].Day).Order()];
            Assert.Equal(due, await PostedMinutesAsync(store, order, before));
        }
    }

    /// <summary>The import or the service dies at a random moment, once or more, and is started again.</summary>
    private static async Task ImportWithStopsAsync(PostingDesk desk, TestStore store, ReadFile file, Random random)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            try
            {
                await desk.Importer(store, random.Next(3) == 0 ? new DyingClock() : desk.Clock).RunAsync([file], CancellationToken.None);
                await desk.LookAsync(new DyingStore(store.Address, random.Next(4, 60)), store.Address);
                return;
            }
            catch (Exception failure) when (failure.GetBaseException() is DyingException)
            {
            }
        }

        await desk.Importer(store, desk.Clock).RunAsync([file], CancellationToken.None);
        await desk.LookAsync(store, store.Address);
    }

    private static async Task<IEnumerable<DateOnly>> PostedMinutesAsync(TestStore store, int order, long before)
    {
        await using MedBotDb db = store.CreateDbContext();
        Meeting[] meetings = await db.Set<Meeting>().Where(meeting => meeting.Committee == $"c{order}").OrderBy(meeting => meeting.Date).ToArrayAsync();
        HashSet<string> keys = [.. await db.Outbox.Where(message => message.Id > before && message.Kind == DeliveryKind.Post).Select(message => message.Key).ToListAsync()];
        return meetings.Where(meeting => keys.Contains($"minutes/{meeting.Id}/19:vv") && keys.Contains($"minutes/{meeting.Id}/19:by")).Select(meeting => meeting.Date);
    }

    private static async Task<long> LastAsync(TestStore store)
    {
        await using MedBotDb db = store.CreateDbContext();
        return await db.Outbox.MaxAsync(message => (long?)message.Id) ?? 0;
    }

    /// <summary>All posts of the committee as they stand in the end, in one order, without what names the committee.</summary>
    private static async Task<string> SeenAsync(TestStore store, int order, long before)
    {
        await using MedBotDb db = store.CreateDbContext();
        List<OutboxMessage> own = await db.Outbox.AsNoTracking().Where(message => message.Id > before).OrderBy(message => message.Id).ToListAsync();
        IEnumerable<string> seen = new[] { "19:vv", "19:by" }.SelectMany(channel => PostingDesk.Seen(own, channel).Select(words => $"{channel} {words}¤"));
        return string.Concat(seen.Order(StringComparer.Ordinal)).Replace(Named(order), "", StringComparison.Ordinal);
    }

    private static string Named(int order) => $"Udvalg nr. {order + 1000}";

    private static Committee Own(int order) => PostingDesk.NewCommittee($"c{order}", Named(order));

    private static MeetingDocument Document(int order, int meeting, DocumentKind kind)
    {
        var (day, extraordinary, takesUp, decides) = Meetings[meeting];
        AgendaItem[] items =
        [
            .. takesUp is null ? [] : new[] { PostingDesk.Approving(takesUp, kind is DocumentKind.Minutes ? decides : null) },
            PostingDesk.Item(2, $"Emne {meeting}", kind is DocumentKind.Minutes ? $"Udvalget besluttede nummer {meeting}." : null),
        ];
        return new()
        {
            Kind = kind,
            Committee = Named(order),
            Title = Named(order),
            Date = day,
            Extraordinary = extraordinary,
            Items = items,
            Approvals = Approvals.In(items, day),
        };
    }

    private sealed class DyingStore(StoreAddress address, int statements) : IDbContextFactory<MedBotDb>
    {
        public MedBotDb CreateDbContext()
        {
            DbContextOptionsBuilder<MedBotDb> options = new();
            address.Configure(options);
            return new(options.AddInterceptors(new Dying(statements)).Options);
        }
    }

    private sealed class Dying(int statements) : DbCommandInterceptor
    {
        private int left = statements;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(OrDie(result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(OrDie(result));

        private T OrDie<T>(T result) => --left == 0 ? throw new DyingException() : result;
    }

    private sealed class DyingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new DyingException();
    }

    private sealed class DyingException : Exception;
}
