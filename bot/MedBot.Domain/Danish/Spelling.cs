namespace MedBot.Domain.Danish;

/// <summary>How far two spellings of a word lie apart.</summary>
public static class Spelling
{
    /// <summary>Whether one is likely a slip for the other: one slip from five letters on, two from nine.</summary>
    public static bool Close(string typed, string meant)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(meant);
        var slips = Math.Min(typed.Length, meant.Length) switch { < 5 => 0, < 9 => 1, _ => 2 };
        return slips > 0 && typed[0] == meant[0] && Math.Abs(typed.Length - meant.Length) <= slips && Distance(typed, meant, slips) <= slips;
    }

    /// <summary>Letters put in, left out, changed or swapped with their neighbour, counted up to just above the limit.</summary>
    public static int Distance(string left, string right, int limit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(current[column - 1] + 1, last[column] + 1), last[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    distance = Math.Min(distance, before[column - 2] + 1);
                }

                current[column] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = current;
            current = spare;
        }

        return last[right.Length];
    }
}
