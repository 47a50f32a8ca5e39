using MedBot.Cards.Meetings;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings;

/// <summary>What is strange about a document that comes in: its committee, its day, or a civil registration number in it.</summary>
internal static class DoubtPapers
{
    /// <param name="today">Danish day.</param>
    public static PaperDoubts Of(MeetingDocument document, Domain.Organisation.Organisation file, DateOnly today)
    {
        int[] likeCpr = [.. document.Items.Where(item => TextsOf(item).Any(CprNumber.IsIn)).Select(item => item.Number)];
        return new()
        {
            UnknownCommittee = file.Committees.Count == 0 || file.CommitteeNamed(document.Committee) is not null ? null
                : DocumentTakenCard.UnknownCommittee(document.Committee, file.CommitteeNearest(document.Committee)?.Name),
            NotHeldYet = document.Kind is DocumentKind.Minutes && document.Date > today ? DocumentTakenCard.NotHeldYet(document.Date) : null,
            LikeCprNumber = likeCpr.Length > 0 ? DocumentTakenCard.LikeCprNumber(likeCpr) : null,
        };
    }

    private static IEnumerable<string?> TextsOf(AgendaItem item) =>
        [item.Title, item.Summary, item.Presentation, item.Decision, item.Recommendation?.Intro, .. item.Recommendation?.Points ?? [], .. item.Sections.Values, .. item.Attachments];
}
