namespace MedBot.Domain.Questions.Answers;

/// <summary>The items of a case number (journalnummer), or the case number of an item.</summary>
internal static class CaseAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence) => reading.CaseNumber is { } number ? ItemsOf(number, evidence) : NumberOf(reading, evidence);

    private static Reply ItemsOf(string number, Evidence evidence)
    {
        FoundItem[] items = [.. evidence.Items.Where(found => string.Equals(found.Item.CaseNumber, number, StringComparison.OrdinalIgnoreCase)).OrderByDescending(found => found.Document.Date).ThenBy(found => found.Item.Number)];
        return items.Length == 0
            ? new Reply.NotKnown($"Jeg kan ikke finde nogen punkter med sagsnummer {number}.")
            : new Reply.Told(new()
            {
                Text = $"Sagsnummer {number} hører til {(items.Length == 1 ? "ét punkt" : $"{items.Length} punkter")}:",
                Points = [.. items.Take(12).Select(found => $"{Wording.Name(found.Document)}, punkt {found.Item.Number}: {found.Item.Title}")],
                Sources = [.. items.Take(3).Select(found => Wording.Source(found.Document, found.Item))],
            });
    }

    // Of several items on it one that has a number.
    private static FoundItem? Numbered(QuestionReading reading, Evidence evidence) =>
        reading.Topic.Count == 0 || reading.ItemNumber is not null ? null : ItemChoice.ByTopic(reading, evidence).FirstOrDefault(found => found.Item.CaseNumber is not null && ItemChoice.TitleNames(reading, found.Item));

    private static Reply NumberOf(QuestionReading reading, Evidence evidence)
    {
        var chosen = reading.Period is not null || reading.ItemNumber is not null ? ItemAnswer.Narrow(evidence) : evidence;
        return (reading.Topic.Count == 0 && reading.ItemNumber is null ? null : Numbered(reading, chosen) ?? ItemChoice.Best(reading, chosen)) is not { } found
            ? Declined.Nothing
            : found.Item.CaseNumber is { } number
                ? Wording.Told($"{number} (punkt {found.Item.Number}, {found.Item.Title})", Wording.Source(found.Document, found.Item))
                : new Reply.NotKnown($"Der er ikke oplyst noget sagsnummer til punkt {found.Item.Number}, {found.Item.Title}, på {Wording.Name(found.Document)}.");
    }
}
