using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Has the command answer that fits a message best, or help where none fits.</summary>
internal sealed class ChatDispatcher(IEnumerable<IChatCommand> commands, HelpCommand help)
{
    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        IChatCommand? best = null;
        double bestFit = 0;
        foreach (IChatCommand command in commands)
        {
            double fit = command.Fit(question);
            if (fit > bestFit)
            {
                (best, bestFit) = (command, fit);
            }
        }

        return (best ?? help).AnswerAsync(question, cancellationToken);
    }
}
