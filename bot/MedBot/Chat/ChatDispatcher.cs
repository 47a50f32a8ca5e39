using MedBot.Cards.Model;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Has the command answer that fits a message best, or help where none fits.</summary>
internal sealed class ChatDispatcher(HelpCommand help, IServiceProvider services)
{
    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        // Greetings are the commonest messages, and only help reads them: the others are not even made for those.
        if (help.Fit(question) >= 1)
        {
            return help.AnswerAsync(question, cancellationToken);
        }

        IChatCommand? best = null;
        double bestFit = 0;
        foreach (IChatCommand command in services.GetServices<IChatCommand>())
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
