using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Approves minutes, undoes it, marks them as a draft, or shows the meeting's history, by a sentence.</summary>
internal sealed class KeepMinutesCommand(KeeperReader reader, KeepMinutes keep, IDbContextFactory<MedBotDb> stores)
    : KeeperCommand(reader, KeeperOrder.Approve, KeeperOrder.UndoApproval, KeeperOrder.Draft, KeeperOrder.NoDraft, KeeperOrder.History)
{
    public override string Example => "godkend referatet fra KommuneMED";

    public override int ExampleOrder => 70;

    protected override async Task<AdaptiveCard> RunAsync(KeeperSentence sentence, Committee committee, Question question, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await KeeperReader.MeetingsAsync(db, committee, sentence, question.Today, cancellationToken) switch
        {
            [] => KeeperAnswerCard.NoMeeting(committee.Name),
            [var meeting] when sentence.Order is KeeperOrder.History => await keep.ShowAsync(db, meeting.Id, question.Asker, question.Now, null, cancellationToken),
            [var meeting] => await keep.RunAsync(meeting.Id, sentence.Order, question.Asker, question.Now, cancellationToken),
            var several => MeetingHistoryCard.Which(sentence.Order, [.. several.Select(meeting => new MeetingKey(committee.Name, meeting.Date, meeting.Extraordinary))]),
        };
    }

    protected override AdaptiveCard? Refusal(KeeperSentence sentence, Committee committee, Question question) =>
        sentence.Order is not KeeperOrder.History ? base.Refusal(sentence, committee, question)
        : question.Place is Place.Personal && (committee.IsKeptBy(question.Asker, question.Today) || question.Asker.Committees.Contains(committee.Id)) ? null
        : KeeperAnswerCard.OnlyMembers();
}
