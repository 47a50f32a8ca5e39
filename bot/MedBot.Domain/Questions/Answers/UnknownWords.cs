using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A question with a word that no document knows may ask for something else than what comes nearest: the answer says so first.</summary>
internal static class UnknownWords
{
    private const int ShortestTelling = 5;

    public static Reply Told(Reply reply, QuestionReading reading) =>
        reply is Reply.Told({ Points.Count: 0, Sources: [{ Item: not null }, ..] } answer) && reading.Kind is QuestionKind.Content or QuestionKind.Decision && !answer.Text.StartsWith(FalsePremise.NotSaid, StringComparison.Ordinal) && reading.Topic.FirstOrDefault(IsUnknown) is { } unknown
            ? new Reply.Told(answer with { Text = $"Jeg kan ikke finde noget om «{Typed(unknown, reading)}». Det nærmeste, der står, er: {answer.Text}" })
            : reply;

    private static bool IsUnknown(Concept concept) => (concept.Guessed || !concept.Known) && concept.Word.Length >= ShortestTelling;

    /// <summary>The word as it was typed, with its letters.</summary>
    private static string Typed(Concept concept, QuestionReading reading) =>
        Array.Find(reading.Text.Split((char[]?)null), word => DanishText.Words(word).Contains(concept.Word))?.Trim('?', '.', ',', '!', '"', ':', '(', ')') ?? concept.Word;
}
