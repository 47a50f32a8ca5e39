using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Kinds;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Attachments (bilag) by name; what stands in them is not stored.</summary>
internal static class AttachmentsAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (reading.Topic.Count == 0 && reading.ItemNumber is null)
        {
            return OfMeeting(reading, evidence);
        }

        var chosen = reading.Period is not null || reading.ItemNumber is not null ? ItemAnswer.Narrow(evidence) : evidence;
        if (ItemChoice.ByTopic(reading, chosen) is not { Count: > 0 } items)
        {
            return Declined.Nothing;
        }

        // Who asks for a name takes it that there is an attachment.
        var (document, item) = (reading.Sought == Sought.YesNo ? null : items.Take(3).FirstOrDefault(found => found.Item.Attachments.Count > 0)) ?? items[0];
        return item.Attachments.Count == 0
            ? Wording.Told($"Der er ingen bilag til punkt {item.Number}, {item.Title}, på {Wording.Name(document)}.", Wording.Source(document, item))
            : new Reply.Told(new()
            {
                Text = $"{(item.Attachments.Count == 1 ? "Bilag" : $"{item.Attachments.Count} bilag")} til punkt {item.Number}, {item.Title}:",
                Points = item.Attachments,
                Sources = [Wording.Source(document, item)],
            });
    }

    /// <summary>What a paper says is asked for by its name alone (<c>hvad konkluderer rapporten</c>).</summary>
    public static bool IsAsked(QuestionReading reading, IReadOnlyList<RankedPassage> ranked) =>
        NamedKinds.AttachmentContent().IsMatch(reading.Folded) && ranked.FirstOrDefault(IsWhole) is { Passage.Part: ItemPart.Attachments };

    /// <summary>Speaks of all that is asked, and not only the item around it.</summary>
    private static bool IsWhole(RankedPassage ranked) => ranked.Covers.Count > 0 && ranked.Covers.All(cover => cover >= 0.85);

    public static Reply Content(QuestionReading reading, Evidence evidence) =>
        reading.Topic.Count > 0 && ItemChoice.ByTopic(reading, evidence).FirstOrDefault(found => found.Item.Attachments.Count > 0) is { } found
            ? new Reply.Told(new()
            {
                Text = "Det kan jeg ikke svare på: Jeg har kun bilagets navn, ikke indholdet.",
                Points = found.Item.Attachments,
                Sources = [Wording.Source(found.Document, found.Item)],
            })
            : new Reply.NotKnown("Det kan jeg ikke svare på: Jeg har kun bilagenes navne, ikke indholdet.");

    private static Reply OfMeeting(QuestionReading reading, Evidence evidence)
    {
        if (ItemChoice.Chosen(evidence).FirstOrDefault() is not { } document)
        {
            return MeetingAnswer.None(reading);
        }

        AgendaItem[] items = [.. document.Items.Where(item => item.Attachments.Count > 0)];
        return items.Length == 0
            ? Wording.Told($"Der er ingen bilag til {Wording.Name(document)}.", Wording.Source(document))
            : new Reply.Told(new()
            {
                Text = $"Bilag til {Wording.Name(document)}:",
                Points = [.. items.SelectMany(item => item.Attachments.Select(attachment => $"Punkt {item.Number}: {attachment}"))],
                Sources = [Wording.Source(document)],
            });
    }
}
