using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Has a committee's agendas posted so many days before the meeting, or only when its secretary says so.</summary>
internal sealed class AgendaTimeCommand(KeeperReader reader, IDbContextFactory<MedBotDb> stores)
    : KeeperCommand(reader, KeeperOrder.PostByItself, KeeperOrder.AskFirst)
{
    public override string Example => "slå dagsordener fra KommuneMED op 7 dage før mødet";

    public override int ExampleOrder => 72;

    protected override async Task<AdaptiveCard> RunAsync(KeeperSentence sentence, Committee committee, Question question, CancellationToken cancellationToken)
    {
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
