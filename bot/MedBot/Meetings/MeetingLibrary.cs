using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Meetings.Posting;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

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

    public async Task ReadAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var documents = await db.Set<StoredDocument>().Where(document => document.Current)
            .Join(db.Set<Meeting>(), document => document.MeetingId, meeting => meeting.Id, (document, meeting) =>
                new DocumentEntry(document.Id, document.Kind, document.Draft, meeting.CommitteeName, meeting.Date, meeting.Extraordinary, meeting.Start, meeting.Place))
            .ToListAsync(cancellationToken);
        var mentions = await db.Set<MeetingMention>().AsNoTracking().ToListAsync(cancellationToken);
        var said = (await db.Set<MeetingEvent>().AsNoTracking().Where(happened => happened.Kind == MeetingEventKind.Approved || happened.Kind == MeetingEventKind.ApprovalUndone)
            .OrderBy(happened => happened.Id)
            .Join(db.Set<Meeting>(), happened => happened.MeetingId, meeting => meeting.Id, (happened, meeting) => new { Happened = happened, meeting.CommitteeName, meeting.Date })
            .ToListAsync(cancellationToken)).Select(one => new SaidApproval(one.CommitteeName, one.Date, one.Happened.Word!));
        var words = await db.Set<SearchWord>().AsNoTracking().ToListAsync(cancellationToken);
        var vocabulary = new Vocabulary(
            words.Where(word => !word.Name).ToDictionary(word => word.Stem, word => word.Items),
            words.Where(word => !word.Name).Select(word => word.Items).DefaultIfEmpty().Max(),
            words.Where(word => word.Name).Select(word => word.Stem).ToHashSet());
        lock (changing)
        {
            // Put together here, so that no question waits for it.
            content = new(documents, mentions, [.. said], vocabulary);
            catalogue = Catalogue(content, organisation.Current);
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
        var told = content.Mentions.Where(mention => byId.ContainsKey(mention.DocumentId)).Select(mention => (Mention: mention, Teller: byId[mention.DocumentId])).Select(one => new KnownMeeting
        {
            Key = new(named.GetValueOrDefault(one.Mention.Committee, one.Mention.Committee), one.Mention.Date, one.Mention.Extraordinary),
            Start = ToldMeetings.StartIn(one.Mention.Sentence, one.Teller.Date),
            Told = new(new(named[one.Teller.Committee], one.Teller.Date, one.Teller.Extraordinary), one.Teller.Kind, one.Mention.Item, one.Mention.Sentence),
        });
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
    }

    private sealed record SaidApproval(string Committee, DateOnly Date, ApprovalWord Word);
}

/// <summary>A current document, without its content.</summary>
/// <param name="Committee">As the document names it.</param>
internal sealed record DocumentEntry(long Id, DocumentKind Kind, bool Draft, string Committee, DateOnly Date, bool Extraordinary, TimeOnly? Start, string? Place);

/// <summary>All meetings, by the committees' names as the organisation in force has them.</summary>
internal sealed record MeetingCatalogue
{
    public required Domain.Organisation.Organisation Organisation { get; init; }
    public required CommitteeNames Committees { get; init; }
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<KnownMeeting> Meetings { get; init; }

    public required ILookup<MeetingKey, DocumentEntry> Documents { get; init; }

    /// <summary>Ids of the documents that tell of a committee's meeting on a day.</summary>
    public required ILookup<(string Committee, DateOnly Date), long> Approvals { get; init; }
}
