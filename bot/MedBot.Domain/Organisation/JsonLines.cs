using System.Text.Json;

namespace MedBot.Domain.Organisation;

/// <summary>Where in a JSON text a value stands, so that a person can be told.</summary>
internal static class JsonLines
{
    /// <summary>The line, counted from 1, of the value at a path such as <c>committees[2].members[0].person</c>.</summary>
    public static int LineOf(ReadOnlySpan<byte> json, string path)
    {
        Utf8JsonReader reader = new(json);
        reader.Read();
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            reader.Read();
            if (step.EndsWith(']'))
            {
                for (var left = int.Parse(step.AsSpan(..^1), System.Globalization.CultureInfo.InvariantCulture); left > 0; left--)
                {
                    reader.Skip();
                    reader.Read();
                }
            }
            else
            {
                while (!reader.ValueTextEquals(step))
                {
                    reader.Read();
                    reader.Skip();
                    reader.Read();
                }

                reader.Read();
            }
        }

        return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
    }
}
