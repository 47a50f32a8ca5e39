using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
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
            .. CardParts.Header("Mødets historik", CardParts.Shorten(history.Meeting.Committee, 160), DocumentName.When(history.Meeting.Date, null), Standing(history)),
            .. said is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(said))],
            .. lines.Length < history.Lines.Count ? [CardParts.Note($"Viser {lines.Length} af {history.Lines.Count} hændelser.")] : Array.Empty<CardElement>(),
            .. lines.Select(Line),
        ])
        {
            Actions = [.. history.Actions.Select(action => Button(action, history)), .. history.Posts.Select(Button)],
            FallbackText = $"Historik: {history.Meeting.Committee} {SpokenDate.WithoutWeekday(history.Meeting.Date)}{(said is null ? "" : $". {CardParts.Shorten(said, 200)}")}",
        };
    }

    /// <summary>Several meetings may be meant.</summary>
    public static AdaptiveCard Which(KeeperOrder order, IReadOnlyList<MeetingKey> meetings) =>
        ChoiceCard.For("Hvilket møde mener du?", [.. meetings.Select(meeting => (SpokenDate.WithoutWeekday(meeting.Date) + (meeting.Extraordinary ? " (ekstraordinært)" : ""), Sentence(order, meeting)))]);

    private static string Sentence(KeeperOrder order, MeetingKey meeting)
    {
        string minutes = $"{(meeting.Extraordinary ? "det ekstraordinære referat" : "referatet")} fra {meeting.Committee} den {SpokenDate.WithoutWeekday(meeting.Date)}";
        return order switch
        {
            KeeperOrder.Approve => $"godkend {minutes}",
            KeeperOrder.UndoApproval => $"fortryd godkendelsen af {minutes}",
            KeeperOrder.Draft => $"marker {minutes} som udkast",
            KeeperOrder.NoDraft => $"{minutes} er ikke længere et udkast",
            _ => $"historik for {(meeting.Extraordinary ? "det ekstraordinære møde i " : "")}{meeting.Committee} den {SpokenDate.WithoutWeekday(meeting.Date)}",
        };
    }

    private static string? Standing(MeetingHistory history) => history switch
    {
        { Draft: true } => "Referatet er et udkast",
        { Standing: MinutesStanding.Approved approved } => MinutesPostCard.ApprovedBy(approved, history.ApprovedBy),
        { Standing: MinutesStanding.OnAgenda(var day) } => $"Referatet er til godkendelse på mødet {SpokenDate.Of(day)}",
        { Standing: MinutesStanding.NotApproved(var day) } => $"Referatet blev ikke godkendt på mødet {SpokenDate.Of(day)}",
        { Standing: MinutesStanding.NotTakenUp } => "Referatet er ikke godkendt endnu",
        _ => null,
    };

    private static Container Line(HistoryLine line)
    {
        string when = $"{SpokenDate.WithoutWeekday(DateOnly.FromDateTime(line.At))} {SpokenDate.Clock(TimeOnly.FromDateTime(line.At))}";
        string[] details = [char.ToUpperInvariant(when[0]) + when[1..], .. line.By is { } by ? [by] : Array.Empty<string>(), .. line.Remark is { } remark ? [CardParts.Shorten(remark, 300)] : Array.Empty<string>()];
        return new(new TextBlock(What(line)), new TextBlock(string.Join(" · ", details)) { Spacing = "none", IsSubtle = true, Size = "small" }) { Spacing = "small" };
    }

    /// <summary>What happened, in a few words.</summary>
    public static string What(HistoryLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string paper = line.Paper is DocumentKind.Agenda ? "Dagsordenen" : "Referatet";
        return line.Kind switch
        {
            MeetingEventKind.TakenIn => $"{paper} er taget ind{(line.Draft ? " som udkast" : "")}",
            MeetingEventKind.Replaced => $"{paper} er taget ind i en ny version{(line.Draft ? ", som udkast" : "")}",
            MeetingEventKind.Approved when line.Meeting is { } day => $"Referatet er godkendt på mødet den {SpokenDate.WithoutWeekday(day)}",
            MeetingEventKind.Approved => "Referatet er godkendt",
            MeetingEventKind.ApprovalUndone when line.Meeting is { } day => $"Godkendelsen på mødet den {SpokenDate.WithoutWeekday(day)} er fortrudt",
            MeetingEventKind.ApprovalUndone => "Godkendelsen er fortrudt",
            MeetingEventKind.Scheduled => $"{paper} er sat til at blive slået op",
            MeetingEventKind.Declined => $"{paper} slås ikke op",
            MeetingEventKind.Posted => $"{paper} er slået op",
            MeetingEventKind.Updated => "Opslaget er rettet",
            _ => "Opslaget er taget tilbage",
        };
    }

    private static ExecuteAction Button(KeeperOrder order, MeetingHistory history) => order switch
    {
        KeeperOrder.Approve => Of("Godkend referatet", Approve, history.Id),
        KeeperOrder.UndoApproval => Of("Fortryd godkendelsen", Undo, history.Id),
        KeeperOrder.Draft => Of("Marker som udkast", Draft, history.Id),
        KeeperOrder.NoDraft => Of("Ikke et udkast længere", NoDraft, history.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
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
/// <param name="Standing">Where its minutes stand; null where there are none.</param>
/// <param name="ApprovedBy">The name of the one who said that they are approved.</param>
/// <param name="Draft">The minutes are a draft.</param>
/// <param name="Actions">What the asker may do with the minutes now.</param>
/// <param name="Posts">The posts that the asker may take back or put up.</param>
public sealed record MeetingHistory(
    long Id, MeetingKey Meeting, MinutesStanding? Standing, string? ApprovedBy, bool Draft, IReadOnlyList<HistoryLine> Lines, IReadOnlyList<KeeperOrder> Actions, IReadOnlyList<PostHandle> Posts);

/// <param name="At">Danish local time.</param>
/// <param name="By">The name of who did it; null where it came about by itself.</param>
/// <param name="Meeting">Of an approval, the day of the meeting that approved.</param>
/// <param name="Remark">What minutes were approved with.</param>
/// <param name="Draft">Of a version that came in.</param>
public sealed record HistoryLine(DateTime At, DocumentKind Paper, MeetingEventKind Kind, string? By, DateOnly? Meeting = null, string? Remark = null, bool Draft = false);

/// <param name="Id">The post's.</param>
public sealed record PostHandle(long Id, DocumentKind Kind, PostState State);
