namespace MedBot.Domain.Danish;

/// <summary>What was understood of an amount as somebody typed it.</summary>
public abstract record AmountReading
{
    /// <param name="Kroner">Never negative.</param>
    /// <param name="EachYear">It was said to come every year (pr. år).</param>
    public sealed record Read(decimal Kroner, bool EachYear) : AmountReading;

    /// <summary>Nothing was typed, or that there is none.</summary>
    public sealed record None : AmountReading;

    /// <param name="Sentence">Danish: what must be said more clearly.</param>
    public sealed record Unclear(string Sentence) : AmountReading;
}
