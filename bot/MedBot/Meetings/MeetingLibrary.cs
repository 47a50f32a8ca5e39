using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Meetings.Posting;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>What is known of all meetings without opening their documents, and all words that the documents use.</summary>
internal sealed class MeetingLibrary(OrganisationDirectory organisation) : IStoreSnapshot
{
    private readonly Lock changing = new();
    private Content content = Content.Empty;
    private MeetingCatalogue? catalogue;

    public MeetingCatalogue Current
    {
        get
        {
            lock (changing)
            {
                var inForce = organisation.Current;
                return catalogue is { } known && ReferenceEquals(known.Organisation, inForce) ? known : catalogue = Catalogue(content, inForce);
            }
        }
    }

    /// <summary>Reads what is new since the last time. Numbers follow the order of the changes: whoever changes something waits for the one before (<see cref="StoreVersion"/>).</summary>
    public async Task ReadAsync(DbConnection store, CancellationToken cancellationToken)
    {
        var reread = (await store.ReadAsync("SELECT \"Until\" FROM \"Rereading\"", row => row.GetInt64(0), cancellationToken)).Single();
        var before = reread == content.Reread ? content : Content.Empty with { Reread = reread };
        var documents = await store.ReadAsync(
            """
            SELECT document."Id", meeting."Id", document."Kind", document."Draft", meeting."CommitteeName", meeting."Date", meeting."Extraordinary", meeting."Start", meeting."Place"
            FROM "Documents" AS document JOIN "Meetings" AS meeting ON meeting."Id" = document."MeetingId"
            WHERE document."Current" AND document."MeetingId" IN (SELECT "MeetingId" FROM "Documents" WHERE "Id" > @last)
            """,
            row => new DocumentEntry(
                row.GetInt64(0), row.GetInt64(1), row.GetEnum<DocumentKind>(2), row.GetBoolean(3), row.GetString(4), row.GetFieldValue<DateOnly>(5), row.GetBoolean(6), row.GetOrNull<TimeOnly>(7), row.GetText(8)),
            cancellationToken,
            ("@last", before.LastDocument));
        var mentions = await MeetingMention.ReadAsync(store, before.LastMention, cancellationToken);
        var said = await store.ReadAsync(
            """
            SELECT meeting."CommitteeName", meeting."Date", happened."Kind", happened."By", happened."At", happened."Remark", happened."ByMeeting"
            FROM "MeetingEvents" AS happened JOIN "Meetings" AS meeting ON meeting."Id" = happened."MeetingId"
            WHERE happened."Kind" IN ('Approved', 'ApprovalUndone') ORDER BY happened."Id"
            """,
            row => new SaidApproval(row.GetString(0), row.GetFieldValue<DateOnly>(1), MeetingEvent.WordOf(row.GetEnum<MeetingEventKind>(2), row.GetText(3), row.GetInstant(4), row.GetText(5), row.GetOrNull<DateOnly>(6))!),
            cancellationToken);
        var words = await store.ReadAsync(
            "SELECT \"Stem\", \"Items\", \"Name\", \"Changed\" FROM \"SearchWords\" WHERE \"Changed\" > @last",
            row => new SearchWord { Stem = row.GetString(0), Items = row.GetInt32(1), Name = row.GetBoolean(2), Changed = row.GetInt64(3) },
            cancellationToken,
            ("@last", before.LastWords));

        // Put together here, so that no question waits for it.
        var after = before.With(documents, mentions, said, words);
        var inForce = organisation.Current;
        var whole = Catalogue(after, inForce);
        lock (changing)
        {
            (content, catalogue) = (after, whole);
        }
    }

    private static MeetingCatalogue Catalogue(Content content, Domain.Organisation.Organisation organisation)
    {
        var names = KnownCommittees.Of(organisation, content.Documents.Select(document => document.Committee));
        var named = content.Documents.Select(document => document.Committee).Distinct().ToDictionary(name => name, name => names.Committee(name) ?? name);
        var byId = content.Documents.ToDictionary(document => document.Id);
        var said = content.Said.ToLookup(one => (Committee: named.GetValueOrDefault(one.Committee, one.Committee), one.Date), one => one.Word);
        var approved = content.Mentions
            .Where(mention => mention.Approved == true && byId.TryGetValue(mention.DocumentId, out var teller) && !said[(mention.Committee, mention.Date)].Any(word => word.Undoes && word.Meeting == teller.Date))
            .Select(mention => (mention.Committee, mention.Date))
            .Concat(said.Where(words => !words.Last().Undoes).Select(words => words.Key))
            .ToHashSet();
        var documented = content.Documents.GroupBy(document => new MeetingKey(named[document.Committee], document.Date, document.Extraordinary)).Select(of => new KnownMeeting
        {
            Key = of.Key,
            Start = of.Select(document => document.Start).FirstOrDefault(start => start is not null),
            Place = of.Select(document => document.Place).FirstOrDefault(place => place is not null),
            HasAgenda = of.Any(document => document.Kind == DocumentKind.Agenda),
            Minutes = of.FirstOrDefault(document => document.Kind == DocumentKind.Minutes) is not { } minutes ? null
                : minutes.Draft ? MinutesStatus.Draft
                : approved.Contains((of.Key.Committee, of.Key.Date)) ? MinutesStatus.Approved : MinutesStatus.Unapproved,
        });
        var told = content.Mentions.Where(mention => byId.ContainsKey(mention.DocumentId)).Select(mention => (Mention: mention, Teller: byId[mention.DocumentId])).Select(one => ToldMeetings.WhetherOff(new()
        {
            Key = new(named.GetValueOrDefault(one.Mention.Committee, one.Mention.Committee), one.Mention.Date, one.Mention.Extraordinary),
            Start = ToldMeetings.StartIn(one.Mention.Sentence, one.Teller.Date),
            Place = ToldMeetings.PlaceIn(one.Mention.Sentence),
            Told = new(new(named[one.Teller.Committee], one.Teller.Date, one.Teller.Extraordinary), one.Teller.Kind, one.Mention.Item, one.Mention.Sentence),
        }));
        return new()
        {
            Organisation = organisation,
            Committees = names,
            Vocabulary = content.Vocabulary,
            Meetings = ToldMeetings.Merged(documented, told),
            Documents = content.Documents.ToLookup(document => new MeetingKey(named[document.Committee], document.Date, document.Extraordinary)),
            Approvals = content.Mentions.ToLookup(mention => (mention.Committee, mention.Date), mention => mention.DocumentId),
        };
    }

    private sealed record Content(IReadOnlyList<DocumentEntry> Documents, IReadOnlyList<MeetingMention> Mentions, IReadOnlyList<SaidApproval> Said, Vocabulary Vocabulary)
    {
        public static readonly Content Empty = new([], [], [], Vocabulary.Empty);

        public long LastDocument { get; private init; }
        public long LastMention { get; private init; }

        /// <summary>The change at which all was last read anew: what was known before it may be no more.</summary>
        public long Reread { get; init; } = -1;

        /// <summary>The newest change whose words are known.</summary>
        public long LastWords { get; private init; } = -1;

        /// <param name="documents">All current ones of the meetings that got one.</param>
        /// <param name="said">All.</param>
        public Content With(IReadOnlyList<DocumentEntry> documents, IReadOnlyList<MeetingMention> mentions, IReadOnlyList<SaidApproval> said, IReadOnlyList<SearchWord> words)
        {
            var touched = documents.Select(document => document.MeetingId).ToHashSet();
            DocumentEntry[] all = [.. Documents.Where(document => !touched.Contains(document.MeetingId)), .. documents];
            var current = all.Select(document => document.Id).ToHashSet();
            var last = Math.Max(LastDocument, documents.Select(document => document.Id).DefaultIfEmpty().Max());
            return new(
                documents.Count == 0 ? Documents : all,
                mentions.Count + documents.Count == 0 ? Mentions : [.. Mentions.Concat(mentions).Where(mention => mention.DocumentId > last || current.Contains(mention.DocumentId))],
                said,
                words.Count == 0 ? Vocabulary : Vocabulary.With(words.Where(word => !word.Name).ToDictionary(word => word.Stem, word => word.Items), [.. words.Where(word => word.Name).Select(word => word.Stem)]))
            {
                Reread = Reread,
                LastDocument = last,
                LastMention = Math.Max(LastMention, mentions.Select(mention => mention.Id).DefaultIfEmpty().Max()),
                LastWords = Math.Max(LastWords, words.Select(word => word.Changed).DefaultIfEmpty(-1).Max()),
            };
        }
    }

    private sealed record SaidApproval(string Committee, DateOnly Date, ApprovalWord Word);
}

/// <summary>A current document, without its content.</summary>
/// <param name="Committee">As the document names it.</param>
internal sealed record DocumentEntry(long Id, long MeetingId, DocumentKind Kind, bool Draft, string Committee, DateOnly Date, bool Extraordinary, TimeOnly? Start, string? Place);

/// <summary>All meetings, by the committees' names as the organisation in force has them.</summary>
internal sealed record MeetingCatalogue
{
    public required Domain.Organisation.Organisation Organisation { get; init; }
    public required CommitteeNames Committees { get; init; }
    public required Vocabulary Vocabulary { get; init; }

    public required KnownMeetings Meetings { get; init; }

    public required ILookup<MeetingKey, DocumentEntry> Documents { get; init; }

    /// <summary>Ids of the documents that tell of a committee's meeting on a day.</summary>
    public required ILookup<(string Committee, DateOnly Date), long> Approvals { get; init; }
}
