using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>The one line that stands where a post stood.</summary>
public static class PostGoneCard
{
    /// <summary>Whoever keeps the committee's papers took it back.</summary>
    public static AdaptiveCard TakenBack(MeetingKey meeting, DocumentKind kind) => Line($"Opslaget er taget tilbage: {DocumentName.Source(meeting, kind)}.");

    /// <summary>The minutes turned out not to be approved.</summary>
    public static AdaptiveCard NotApproved(MeetingKey meeting) => Line($"Opslaget er taget tilbage: {DocumentName.Source(meeting, DocumentKind.Minutes)}, er ikke godkendt alligevel.");

    private static AdaptiveCard Line(string sentence) => new(new TextBlock(sentence) { IsSubtle = true }) { FallbackText = sentence };
}
