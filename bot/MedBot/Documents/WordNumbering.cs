using DocumentFormat.OpenXml.Wordprocessing;

namespace MedBot.Documents;

/// <summary>The mark of a list entry: its number, or none in a list with bullets.</summary>
internal readonly record struct WordNumber(int Level, int? Number);

/// <summary>Counts the entries of Word's numbered lists, which the file does not write out.</summary>
internal sealed class WordNumbering(Numbering? numbering)
{
    private const int Levels = 9;

    private readonly Dictionary<int, int[]> _counters = [];

    public WordNumber? Next(NumberingProperties? properties, IReadOnlyList<Style> styles)
    {
        if (properties is null)
        {
            return null;
        }
        var id = properties.NumberingId?.Val?.Value
            ?? styles.Select(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(one => one is not null);
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (id is null or 0 || numbering?.Elements<NumberingInstance>().FirstOrDefault(one => one.NumberID?.Value == id) is not { } instance)
        {
            return null;
        }
        var definition = numbering.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == instance.AbstractNumId?.Val?.Value);
        var form = instance.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.Level
            ?? definition?.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level);
        if (form?.NumberingFormat?.Val is { } format && (format.Value == NumberFormatValues.Bullet || format.Value == NumberFormatValues.None))
        {
            return new(level, null);
        }
        return new(level, Count(id.Value, level, Start(instance, form, level)));
    }

    private int Count(int id, int level, int start)
    {
        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters[id] = counters = new int[Levels];
        }
        counters[level] = counters[level] == 0 ? start : counters[level] + 1;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return counters[level];
    }

    private static int Start(NumberingInstance instance, Level? form, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? form?.StartNumberingValue?.Val?.Value ?? 1;
}
