using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Meetings.Posting;

/// <summary>Does what whoever keeps a committee's papers says in a sentence.</summary>
internal abstract class KeeperCommand(KeeperReader reader, params KeeperOrder[] orders) : IChatCommand
{
    public abstract string Example { get; }

    public HelpTopic Topic => HelpTopic.Keeper;

    public abstract int ExampleOrder { get; }

    public double Fit(Question question) => reader.Fit(question, orders);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        KeeperSentence sentence = reader.Read(question)!;
        return reader.CommitteeOf(sentence, question) is not { } committee ? KeeperAnswerCard.NoCommittee()
            : Refusal(sentence, committee, question) ?? await RunAsync(sentence, committee, question, cancellationToken);
    }

    /// <summary>Null where the asker may have it done.</summary>
    protected virtual AdaptiveCard? Refusal(KeeperSentence sentence, Committee committee, Question question) => committee.IsKeptBy(question.Asker, question.Today) ? null : KeeperAnswerCard.NotAllowed();

    protected abstract Task<AdaptiveCard> RunAsync(KeeperSentence sentence, Committee committee, Question question, CancellationToken cancellationToken);
}
