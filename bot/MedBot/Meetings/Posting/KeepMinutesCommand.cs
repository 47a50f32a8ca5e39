using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Approves minutes, undoes it, marks them as a draft, or shows the meeting's history, by a sentence.</summary>
internal sealed class KeepMinutesCommand(KeeperReader reader, KeepMinutes keep, IDbContextFactory<MedBotDb> stores) : IChatCommand
{
    public string Example => "godkend referatet fra KommuneMED";

    public HelpTopic Topic => HelpTopic.Keeper;

    public int ExampleOrder => 70;

    public double Fit(Question question) => reader.Fit(question, KeeperOrder.Approve, KeeperOrder.UndoApproval, KeeperOrder.Draft, KeeperOrder.NoDraft, KeeperOrder.History);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        KeeperSentence sentence = reader.Read(question)!;
        if (reader.CommitteeOf(sentence, question) is not { } committee)
        {
            return KeeperAnswerCard.NoCommittee();
        }

        if (Refusal(sentence.Order, committee, question) is { } refusal)
        {
            return refusal;
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await KeeperReader.MeetingsAsync(db, committee, sentence, question.Today, cancellationToken) switch
        {
            [] => KeeperAnswerCard.NoMeeting(committee.Name),
            [var meeting] when sentence.Order is KeeperOrder.History => await keep.ShowAsync(db, meeting.Id, question.Asker, question.Now, null, cancellationToken),
            [var meeting] => await keep.RunAsync(meeting.Id, sentence.Order, question.Asker, question.Now, cancellationToken),
            var several => MeetingHistoryCard.Which(sentence.Order, [.. several.Select(meeting => new MeetingKey(committee.Name, meeting.Date, meeting.Extraordinary))]),
        };
    }

    private static AdaptiveCard? Refusal(KeeperOrder order, Committee committee, Question question)
    {
        var keeps = committee.IsKeptBy(question.Asker, question.Today);
        return order is not KeeperOrder.History ? (keeps ? null : KeeperAnswerCard.NotAllowed())
            : question.Place is Place.Personal && (keeps || question.Asker.Committees.Contains(committee.Id)) ? null
            : KeeperAnswerCard.OnlyMembers();
    }
}
