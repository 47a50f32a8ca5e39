using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>What was done with a meeting's papers, by whom and when, and what its keeper may do now.</summary>
public static class MeetingHistoryCard
{
    public const string Approve = "approval/approve";
    public const string Undo = "approval/undo";
    public const string Draft = "minutes/draft";
    public const string NoDraft = "minutes/noDraft";

    private const int MostLines = 30;

    /// <param name="Id">The meeting's.</param>
    public sealed record Chosen(long Id);

    /// <param name="said">What came of the press or the sentence that led here.</param>
    public static AdaptiveCard For(MeetingHistory history, string? said = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        HistoryLine[] lines = [.. history.Lines.TakeLast(MostLines)];
        return new(
        [
            .. CardParts.Header("Mødets historik", CardParts.Shorten(history.Meeting.Committee, 160), DocumentName.When(history.Meeting.Date, null), history.Standing),
            .. said is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(said))],
            .. lines.Length < history.Lines.Count ? [CardParts.Note($"Viser {lines.Length} af {history.Lines.Count} hændelser.")] : Array.Empty<CardElement>(),
            .. lines.Select(Line),
        ])
        {
            Actions = [.. history.Actions.Select(action => Button(action, history)), .. history.Posts.Select(Button)],
            FallbackText = $"Historik: {DocumentName.Source(history.Meeting, DocumentKind.Minutes)}{(said is null ? "" : $": {CardParts.Shorten(said, 200)}")}",
        };
    }

    /// <summary>Several meetings may be meant.</summary>
    /// <param name="sentence">What was written, up to the day.</param>
    public static AdaptiveCard Which(string sentence, IReadOnlyList<MeetingKey> meetings) =>
        ChoiceCard.For("Hvilket møde mener du?", [.. meetings.Select(meeting => ($"{meeting.Committee}, {Domain.Danish.SpokenDate.WithoutWeekday(meeting.Date)}", $"{sentence} {meeting.Committee} den {Domain.Danish.SpokenDate.WithoutWeekday(meeting.Date)}"))]);

    private static Container Line(HistoryLine line) => new(
        new TextBlock($"{line.What}{(line.By is null ? "" : $" · {line.By}")}"),
        new TextBlock(CardText.Plain($"{Domain.Danish.SpokenDate.Of(DateOnly.FromDateTime(line.At), TimeOnly.FromDateTime(line.At))}{(line.Remark is null ? "" : $" · {CardParts.Shorten(line.Remark, 300)}")}")) { Spacing = "none", IsSubtle = true, Size = "small" })
    {
        Spacing = "small",
    };

    private static ExecuteAction Button(KeeperAction action, MeetingHistory history) => action switch
    {
        KeeperAction.Approve => Of("Godkend referatet", Approve, history.Id),
        KeeperAction.Undo => Of("Fortryd godkendelsen", Undo, history.Id),
        KeeperAction.Draft => Of("Marker som udkast", Draft, history.Id),
        KeeperAction.NoDraft => Of("Ikke et udkast længere", NoDraft, history.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    private static ExecuteAction Button(PostHandle post) => (post.Kind, post.State) switch
    {
        (DocumentKind.Agenda, PostState.Posted) => PostStatusCard.Button("Tag dagsordenen tilbage", PostStatusCard.TakeBack, post.Id),
        (DocumentKind.Agenda, _) => PostStatusCard.Button("Slå dagsordenen op", PostStatusCard.Now, post.Id),
        (_, PostState.Posted) => PostStatusCard.Button("Tag referatet tilbage", PostStatusCard.TakeBack, post.Id),
        _ => PostStatusCard.Button("Slå referatet op", PostStatusCard.Now, post.Id),
    };

    private static ExecuteAction Of(string title, string verb, long id) => new(verb, JsonSerializer.SerializeToElement(new(id), PostingData.Default.Chosen)) { Title = title };
}

/// <param name="Id">The meeting's, for the buttons.</param>
/// <param name="Standing">Where its minutes stand, in a sentence; null where there are none.</param>
/// <param name="Actions">What the asker may do with the minutes now.</param>
/// <param name="Posts">The posts that the asker may take back or put up.</param>
public sealed record MeetingHistory(long Id, MeetingKey Meeting, string? Standing, IReadOnlyList<HistoryLine> Lines, IReadOnlyList<KeeperAction> Actions, IReadOnlyList<PostHandle> Posts);

/// <param name="Id">The post's.</param>
public sealed record PostHandle(long Id, DocumentKind Kind, PostState State);

/// <param name="At">Danish local time.</param>
/// <param name="What">In a sentence.</param>
/// <param name="By">The name of who did it; null where it came about by itself.</param>
public sealed record HistoryLine(DateTime At, string What, string? By, string? Remark = null);

public enum KeeperAction
{
    Approve,
    Undo,
    Draft,
    NoDraft,
}
