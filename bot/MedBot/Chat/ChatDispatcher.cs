using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Has the command answer that fits a message best, or help where none fits.</summary>
internal sealed class ChatDispatcher(HelpCommand help, IServiceProvider services)
{
    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        IChatCommand best = help;
        double bestFit = help.Fit(question);

        // Greetings are the commonest messages, and only help reads them: the others are not even made for those.
        if (bestFit < 1)
        {
            foreach (IChatCommand command in services.GetServices<IChatCommand>())
            {
                double fit = command.Fit(question);
                if (fit > bestFit)
                {
                    (best, bestFit) = (command, fit);
                }
            }
        }

        return best.AnswerAsync(question, cancellationToken);
    }
}
