namespace MedBot.Domain.YearWheel;

/// <summary>What came of reading a file.</summary>
public abstract record Reading<T>
{
    public sealed record Read(T Value) : Reading<T>;

    /// <param name="Sentence">Danish, one line: where in the file, and what is wrong there.</param>
    public sealed record Refused(string Sentence) : Reading<T>;
}
