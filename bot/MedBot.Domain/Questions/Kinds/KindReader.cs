using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>Tells kinds of questions by their words of asking; the first rule that fits decides.</summary>
internal static class KindReader
{
    /// <param name="reading">All that is read so far.</param>
    /// <param name="text">The folded question, <c>ª</c> for its committees.</param>
    public static QuestionReading Read(QuestionReading reading, FoldedText text) => reading.Impossible is not null ? As(reading, QuestionKind.Impossible, 0.97, []) : Told(MeetingKinds.WithYear(reading), text);

    private static QuestionReading Told(QuestionReading reading, FoldedText text) =>
        NamedKinds.Read(reading, text) ?? PersonKinds.Read(reading, text) ?? ItemKinds.Read(reading, text) ?? MeetingKinds.Read(reading, text);

    /// <summary>A word that no document knows and that names no thing: said along with the question.</summary>
    internal static bool IsAlong(Concept concept) => concept is { Unmet: true, Anchored: false, Name: false } && !char.IsAsciiDigit(concept.Word[0]);

    /// <param name="frames">Beginnings of the words that asked for the kind, and are no topic.</param>
    internal static QuestionReading As(QuestionReading reading, QuestionKind kind, double sure, IReadOnlyList<string> frames) => reading with
    {
        Kind = kind,
        Sure = sure,
        Topic = [.. reading.Topic.Where(concept => !frames.Any(frame => concept.Word.StartsWith(frame, StringComparison.Ordinal)))],
    };
}
