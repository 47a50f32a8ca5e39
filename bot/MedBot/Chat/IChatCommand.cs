using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Answers one kind of message. Found by its type; the one that fits best answers.</summary>
public interface IChatCommand
{
    /// <summary>What a person would type, for the help card.</summary>
    string Example { get; }

    /// <summary>Whom the help shows the example, and under which heading.</summary>
    HelpTopic Topic => HelpTopic.Meetings;

    /// <summary>Where the example stands under it: what people ask most comes first.</summary>
    int ExampleOrder => 50;

    /// <summary>How well the command fits, from 0 (not at all) to 1 (certainly).</summary>
    double Fit(Question question);

    Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken);
}
