using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>A command that is its own few words and nothing else, so that it takes no question from another.</summary>
internal static class CommandWords
{
    public static double Fit(Question question, params ReadOnlySpan<string> commands)
    {
        var text = question.Text.Trim().TrimEnd('.', '!', '?');
        foreach (var command in commands)
        {
            if (string.Equals(text, command, StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }
        }

        return 0;
    }
}
