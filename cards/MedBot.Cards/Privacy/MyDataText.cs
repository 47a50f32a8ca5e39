using System.Text;

namespace MedBot.Cards.Privacy;

/// <summary>All that is stored on a person, written out.</summary>
public static class MyDataText
{
    private const int LongestRule = 70;

    public static string For(string name, IReadOnlyList<StoredOnPerson> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = new StringBuilder();
        Heading(text, $"Gemt om {name} i MedBot");
        foreach (StoredOnPerson part in stored)
        {
            text.Append("\r\n");
            Heading(text, part.What);
            if (part.Stays is { } why)
            {
                text.Append("Bliver stående: ").Append(why).Append("\r\n");
            }

            foreach (var line in part.Lines)
            {
                text.Append(line.StartsWith(' ') ? "  " : "- ").Append(line).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static void Heading(StringBuilder text, string heading) => text.Append(heading).Append("\r\n").Append('=', Math.Min(heading.Length, LongestRule)).Append("\r\n");
}
