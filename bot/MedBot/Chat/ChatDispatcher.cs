using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>Finds the command that answers a message.</summary>
internal sealed class ChatDispatcher(IEnumerable<IChatCommand> commands)
{
    /// <summary>The one that fits best, null where none does.</summary>
    public IChatCommand? BestFor(Question question)
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

        return best;
    }
}
