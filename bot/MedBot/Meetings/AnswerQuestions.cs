using System.Text;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Answers;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.Extensions.Caching.Distributed;

namespace MedBot.Meetings;

/// <summary>Reads a question, gathers what the store holds on it, and has the domain answer. One for each message.</summary>
internal sealed class AnswerQuestions(StoreAddress store, MeetingLibrary library, OrganisationDirectory organisation, OpenDocuments documents, IDistributedCache conversations)
{
    private const int MostItems = 60;
    private const int MostMeetings = 12;
    private const int RecentMeetings = 3;
    private const int MostTelling = 6;

    // A later question leans on an earlier one for this long.
    private static readonly DistributedCacheEntryOptions Remembered = new() { SlidingExpiration = TimeSpan.FromMinutes(10) };
    private const int QuestionsRemembered = 3;

    // The record separator: nobody types it.
    private const char Between = '\u001e';

    private readonly MeetingCatalogue catalogue = library.Current;
    private (Question Question, QuestionReading Reading)? last;

    public QuestionReading Read(Question question)
    {
        if (last is { } known && ReferenceEquals(known.Question, question))
        {
            return known.Reading;
        }

        var reading = QuestionReader.Read(question, catalogue.Vocabulary, catalogue.Committees);
        if (FollowUp.MayLean(reading))
        {
            reading = FollowUp.Complete(reading, Before(question));
        }

        last = (question, reading);
        return reading;
    }

    private QuestionReading? Before(Question question)
    {
        QuestionReading? before = null;
        foreach (var text in Earlier(question.ConversationId))
        {
            before = QuestionReader.Read(question with { Text = text }, catalogue.Vocabulary, catalogue.Committees, before);
        }

        return before;
    }

    /// <summary>How surely the question is of one of the kinds.</summary>
    public double Fit(Question question, params ReadOnlySpan<QuestionKind> kinds) => Read(question) is var reading && kinds.Contains(reading.Kind) ? reading.Sure : 0;

    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var read = Read(question);
        await RememberAsync(question, cancellationToken);
        var reading = MeetingChoice.Settled(read, catalogue.Meetings);
        if (reading.Kind is QuestionKind.Content or QuestionKind.Decision && await EachAsync(question, cancellationToken) is { } each)
        {
            return each;
        }

        if (reading is { Each.Count: > 0, Kind: not (QuestionKind.Content or QuestionKind.Decision) } && await MeetingByMeetingAsync(question, reading, cancellationToken) is { } ofEach)
        {
            return ofEach;
        }

        var evidence = await EvidenceAsync(question, reading, cancellationToken);
        var reply = Answering.Of(reading, evidence);
        return reply is Reply.NotKnown { NothingFound: true } ? await PartByPartAsync(question, cancellationToken) ?? Answering.Nearest(reading, evidence) ?? reply : reply;
    }

    /// <summary>Several questions in one message, where each of them has an answer; else null.</summary>
    private async Task<Reply.Told?> EachAsync(Question question, CancellationToken cancellationToken)
    {
        List<Answer> told = [];
        foreach (var part in Clauses.Several(question.Text, clause => QuestionReader.Read(question with { Text = clause }, catalogue.Vocabulary, catalogue.Committees)))
        {
            var reading = MeetingChoice.Settled(part, catalogue.Meetings);
            var evidence = await EvidenceAsync(question, reading, cancellationToken);
            var reply = told.Count > 0 && Clauses.PointsBack(part) && Answering.Of(reading, evidence.Within(told)) is Reply.Told within ? within : Answering.Of(reading, evidence);
            if (reply is not Reply.Told(var answer) || NearestAnswer.IsNoMore(answer))
            {
                return null;
            }

            told.Add(answer);
        }

        return told.Count == 0 ? null : Clauses.Joined(told);
    }

    /// <summary>The same asked of several committees, each at a time of its own; null where one of them has no answer.</summary>
    private async Task<Reply?> MeetingByMeetingAsync(Question question, QuestionReading reading, CancellationToken cancellationToken)
    {
        List<Answer> told = [];
        List<KnownMeeting> meetings = [];
        foreach (var (committee, period) in reading.Each)
        {
            var one = MeetingChoice.Settled(reading with { Committees = [committee], Period = period }, catalogue.Meetings);
            var evidence = await EvidenceAsync(question, one, cancellationToken);
            switch (Answering.Of(one, evidence))
            {
                case Reply.Told(var answer):
                    told.Add(answer);
                    meetings.AddRange(evidence.Chosen);
                    break;
                case Reply.Meetings(_, var found):
                    meetings.AddRange(found);
                    break;
                default:
                    return null;
            }
        }

        return told.Count == reading.Each.Count ? Clauses.Joined(told) : new Reply.Meetings(MeetingAnswer.Heading(reading with { Period = null }), meetings);
    }

    /// <summary>What cannot be told at once may be told question by question; null where none of it can.</summary>
    private async Task<Reply.Told?> PartByPartAsync(Question question, CancellationToken cancellationToken)
    {
        List<Answer> told = [];
        foreach (var part in Clauses.Of(question.Text, clause => QuestionReader.Read(question with { Text = clause }, catalogue.Vocabulary, catalogue.Committees)))
        {
            var reading = MeetingChoice.Settled(part, catalogue.Meetings);
            var evidence = await EvidenceAsync(question, reading, cancellationToken);
            if (Clauses.PointsBack(part))
            {
                evidence = evidence.Within(told);
            }

            if (Answering.Of(reading, evidence) is Reply.Told(var answer))
            {
                told.Add(answer);
            }
        }

        return told.Count == 0 ? null : Clauses.Joined(told);
    }

    private async Task<Evidence> EvidenceAsync(Question question, QuestionReading reading, CancellationToken cancellationToken)
    {
        string[] mine = [.. question.Asker.Committees.Select(id => catalogue.Organisation.CommitteeById(id)?.Name).OfType<string>()];
        var chosen = MeetingChoice.Of(reading, catalogue.Meetings, mine, question.Now);
        var rows = await FindAsync(reading, chosen, mine, cancellationToken);
        long[] recent = [.. Recent(reading, mine, question.Now).SelectMany(DocumentsOf)];
        long[] meant = [.. chosen.Reverse().Take(MostMeetings).SelectMany(DocumentsOf), .. Approving(reading, chosen, question.Now), .. recent, .. reading.Kind == QuestionKind.Meetings && MeetingAnswer.TakenOff(reading, catalogue.Meetings, mine) is { } off ? DocumentsOf(off) : []];
        var loaded = await documents.ReadAsync(meant.Concat(rows.Select(row => row.Document)), cancellationToken);

        var open = loaded.ToDictionary(one => one.Key, one => Visible.To(question.Place, question.Asker, one.Value, Committee(one.Value)));
        return new()
        {
            Now = question.Now,
            Asker = question.Asker,
            Organisation = catalogue.Organisation,
            OfFile = organisation.FromFile,
            Committees = catalogue.Committees,
            Mine = mine,
            Meetings = catalogue.Meetings,
            Chosen = chosen,
            Personal = question.Place == Place.Personal,
            Documents = [.. meant.Distinct().Concat(rows.Where(row => row.Item == 0).Select(row => row.Document)).Distinct().Select(id => open.GetValueOrDefault(id)).OfType<MeetingDocument>()],
            Items = rows.Count + recent.Length == 0 ? [] : [.. Items(rows, recent, loaded, open)],
        };
    }

    /// <summary>The items found, those of the committee's last meetings where they are asked for, without what the asker may not see.</summary>
    private static IEnumerable<FoundItem> Items(IReadOnlyList<SearchRow> rows, long[] recent, IReadOnlyDictionary<long, MeetingDocument> loaded, Dictionary<long, MeetingDocument?> open)
    {
        var wanted = rows.Where(row => row.Item > 0).Select(row => (row.Document, row.Item))
            .Concat(recent.SelectMany(id => loaded.TryGetValue(id, out var document) ? Enumerable.Range(1, document.Items.Count).Select(item => (id, item)) : []));
        foreach (var (id, place) in wanted.Distinct())
        {
            if (loaded.TryGetValue(id, out var whole) && open[id] is { } shown && place <= whole.Items.Count && shown.Items.Contains(whole.Items[place - 1]))
            {
                yield return new(shown, whole.Items[place - 1]);
            }
        }
    }

    private async Task<IReadOnlyList<SearchRow>> FindAsync(QuestionReading reading, IReadOnlyList<KnownMeeting> chosen, string[] mine, CancellationToken cancellationToken)
    {
        if (reading.CaseNumber is { } number)
        {
            return await FindItems.ByTokenAsync(store, Domain.Danish.DanishText.Fold(number), MostItems, cancellationToken);
        }

        Concept[] topic = reading.Kind switch
        {
            QuestionKind.Postponed => [catalogue.Vocabulary.Concept("udskudt")],
            QuestionKind.Deadline => [catalogue.Vocabulary.Concept("dagsorden"), catalogue.Vocabulary.Concept("punkter"), catalogue.Vocabulary.Concept("senest")],
            QuestionKind.Meetings or QuestionKind.Agenda or QuestionKind.Dated when reading.Period is { } period && (reading.Kind is QuestionKind.Dated || (chosen.Count == 0 && period.Unit <= PeriodUnit.Week)) => [DatedAnswer.Sought(period)],
            QuestionKind.Role or QuestionKind.ElectoralGroup when reading.Office is { } office => [.. reading.Topic, catalogue.Vocabulary.Concept(office)],
            _ => [.. reading.Topic],
        };
        if (!Array.Exists(topic, concept => concept.Known))
        {
            return [];
        }

        var found = new List<SearchRow>();
        foreach (var committee in reading.Committees.Count > 0 ? reading.Committees : mine.Take(2))
        {
            found.AddRange(await FindItems.ByTopicAsync(store, topic, catalogue.Vocabulary, committee, MostItems / 2, cancellationToken));
        }

        found.AddRange(await FindItems.ByTopicAsync(store, topic, catalogue.Vocabulary, null, MostItems, cancellationToken));
        return [.. found.Distinct()];
    }

    /// <summary>The last meetings of the committees meant: there stands what is to come up next time, and who sits in them.</summary>
    private IEnumerable<KnownMeeting> Recent(QuestionReading reading, string[] mine, DateTime now)
    {
        if (reading.Kind is not (QuestionKind.NextTime or QuestionKind.Postponed or QuestionKind.Role or QuestionKind.ElectoralGroup or QuestionKind.Person or QuestionKind.SharedMembers))
        {
            return [];
        }

        var committees = reading.Committees.Count > 0 ? reading.Committees : mine;
        return committees.SelectMany(committee => catalogue.Meetings.Of(committee).In(DateOnly.MinValue, DateOnly.FromDateTime(now).AddMonths(2)).Where(meeting => meeting.HasDocument).TakeLast(RecentMeetings));
    }

    private IEnumerable<long> Approving(QuestionReading reading, IReadOnlyList<KnownMeeting> chosen, DateTime now) => reading.Kind != QuestionKind.MinutesStatus ? []
        : (chosen.Count > 0 ? chosen : catalogue.Meetings.Of(reading.Committees).Where(meeting => meeting.Over(now)).TakeLast(1))
            .SelectMany(meeting => catalogue.Approvals[(meeting.Key.Committee, meeting.Key.Date)].Concat(DocumentsOf(meeting)));

    // All that tell of a meeting without documents, the one that says most among them.
    private IEnumerable<long> DocumentsOf(KnownMeeting meeting) => meeting.Told is { } told
        ? catalogue.Documents[told.Meeting].Where(document => document.Kind == told.Kind).Select(document => document.Id)
            .Concat(catalogue.Approvals[(meeting.Key.Committee, meeting.Key.Date)]).Distinct().Take(MostTelling)
        : catalogue.Documents[meeting.Key].Select(document => document.Id);

    private string? Committee(MeetingDocument document) => catalogue.Organisation.CommitteeNamed(document.Committee)?.Id;

    private string[] Earlier(string conversation) => conversations.Get(Key(conversation)) is { } stored ? Encoding.UTF8.GetString(stored).Split(Between) : [];

    private Task RememberAsync(Question question, CancellationToken cancellationToken)
    {
        string[] earlier = Earlier(question.ConversationId);
        var asked = string.Join(Between, [.. earlier.AsSpan(Math.Max(0, earlier.Length + 1 - QuestionsRemembered)), question.Text]);
        return conversations.SetAsync(Key(question.ConversationId), Encoding.UTF8.GetBytes(asked), Remembered, cancellationToken);
    }

    private static string Key(string conversation) => $"asked/{conversation}";
}
