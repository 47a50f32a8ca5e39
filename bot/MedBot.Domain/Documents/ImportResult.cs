using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>What came of reading a file.</summary>
public abstract record ImportResult
{
    public sealed record Read(MeetingDocument Document) : ImportResult;

    /// <param name="Sentence">Danish, one line: which part was looked for and not found, or what is wrong with the file.</param>
    public sealed record Refused(string Sentence) : ImportResult;
}
