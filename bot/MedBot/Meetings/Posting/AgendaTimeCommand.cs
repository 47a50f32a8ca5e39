using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Has a committee's agendas posted so many days before the meeting, or only when its secretary says so.</summary>
internal sealed class AgendaTimeCommand(KeeperReader reader, IDbContextFactory<MedBotDb> stores) : IChatCommand
{
    public string Example => "slå dagsordener fra KommuneMED op 7 dage før mødet";

    public HelpTopic Topic => HelpTopic.Keeper;

    public int ExampleOrder => 72;

    public double Fit(Question question) => reader.Fit(question, KeeperOrder.PostByItself, KeeperOrder.AskFirst);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        KeeperSentence sentence = reader.Read(question)!;
        if (reader.CommitteeOf(sentence, question) is not { } committee)
        {
            return KeeperAnswerCard.NoCommittee();
        }

        if (!committee.IsKeptBy(question.Asker, question.Today))
        {
            return KeeperAnswerCard.NotAllowed();
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await db.Set<AgendaTime>().Where(time => time.Committee == committee.Id).ExecuteDeleteAsync(cancellationToken);
        if (sentence.Order is KeeperOrder.AskFirst)
        {
            return KeeperAnswerCard.AsksFirst(committee.Name);
        }

        db.Add(new AgendaTime { Committee = committee.Id, DaysBefore = sentence.DaysBefore });
        await db.SaveChangesAsync(cancellationToken);
        return KeeperAnswerCard.PostsByItself(committee.Name, sentence.DaysBefore);
    }
}
