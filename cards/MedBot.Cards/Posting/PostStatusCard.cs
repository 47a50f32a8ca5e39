using System.Text.Json;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>A post as whoever keeps the committee's papers sees it: before, where it will stand and what it leaves out; after, where it stands.</summary>
public static class PostStatusCard
{
    public const string Now = "post/now";
    public const string Then = "post/then";
    public const string Edit = "post/edit";
    public const string Choose = "post/channels";
    public const string Decline = "post/decline";
    public const string TakeBack = "post/takeBack";
    public const string Look = "post/look";

    public const string WrongDay = "Vælg en dag fra i dag og til og med mødet.";
    public const string NoChannel = "Vælg mindst én kanal. Skal den slet ikke slås op, så tryk «Fortryd».";

    /// <param name="Id">The post's.</param>
    /// <param name="Day">The day that was typed, <c>yyyy-MM-dd</c>.</param>
    /// <param name="Channels">Ids of the channels that were chosen, with commas between them.</param>
    public sealed record Pressed(long Id, string? Day = null, string? Channels = null);

    /// <param name="said">What came of the press that led here.</param>
    public static AdaptiveCard For(PostView post, string? said = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        MeetingDocument document = post.Document.Document;
        bool open = post.State is PostState.Offered or PostState.Scheduled;
        return new(
        [
            .. CardParts.Header(Kind(post), CardParts.Shorten(document.Committee, 160), DocumentName.When(document.Date, document.Start)),
            .. said is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(said))],
            new FactSet(Facts(post)),
            .. open && post.Channels.Count > 0 ? [new DateInput("day", "Slå op en bestemt dag") { Value = Day(post.Due), Min = Day(post.Today) }] : Array.Empty<CardElement>(),
            .. Hint(post) is { } hint ? [CardParts.Note(hint)] : Array.Empty<CardElement>(),
        ])
        {
            Actions = Buttons(post, open),
            FallbackText = $"{Kind(post)}: {DocumentName.Source(document)}",
        };
    }

    public static string NotPosted(DocumentKind kind) => kind is DocumentKind.Agenda
        ? "Dagsordenen er ikke slået op: Udvalget har ingen kanal, eller dagsordenen er et udkast eller kun historik."
        : "Referatet er ikke slået op: Det er ikke godkendt eller kun historik, eller udvalget har ingen kanal.";

    /// <summary>What can be changed before it is posted.</summary>
    public static AdaptiveCard Form(PostView post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new(
        [
            .. CardParts.Header("Ret opslaget", CardParts.Shorten(DocumentName.Source(post.Document.Document), 160)),
            new ChoiceInput("channels", "Kanaler", [.. post.AllChannels.Take(40).Select(channel => new Choice(CardParts.Shorten(channel.Title, 80), channel.Value))])
            {
                Style = "expanded",
                IsMultiSelect = true,
                Value = string.Join(',', post.ChosenChannels),
            },
            CardParts.Note("Er der fejl i selve dagsordenen, så send mig den rettede fil. Så viser jeg den nye i stedet."),
        ])
        {
            Actions = [Button("Gem", Choose, post), Button("Slå op nu", Now, post)],
            FallbackText = $"Ret opslaget: {DocumentName.Source(post.Document.Document)}",
        };
    }

    private static IReadOnlyList<Fact> Facts(PostView post) =>
    [
        .. Places(post),
        .. post.Due is { } due ? [new Fact("Slås op", When(due))] : Array.Empty<Fact>(),
        new("Punkter", $"{post.Document.Document.Items.Count}"),
        .. post.Document.ClosedItems > 0 ? [new Fact("Udeladt", DocumentName.Closed(post.Document.ClosedItems))] : Array.Empty<Fact>(),
        .. Counting(post) is { } approval ? [new Fact("Godkendelse", MinutesPostCard.ApprovedBy(approval, post.ApprovedBy))] : Array.Empty<Fact>(),
        .. Counting(post)?.Remark is { } remark ? [new Fact("Bemærkning", CardParts.Shorten(remark, 300))] : Array.Empty<Fact>(),
    ];

    private static string Kind(PostView post) => (post.Document.Document.Kind, post.State) switch
    {
        (DocumentKind.Agenda, PostState.Posted) => "Dagsordenen er slået op",
        (DocumentKind.Agenda, PostState.Scheduled) => "Dagsordenen slås op af sig selv",
        (DocumentKind.Agenda, PostState.Declined) => "Dagsordenen slås ikke op",
        (DocumentKind.Agenda, PostState.TakenBack) => "Opslaget med dagsordenen er taget tilbage",
        (DocumentKind.Agenda, _) => "Dagsorden klar til opslag",
        (_, PostState.Posted) => "Referatet er slået op",
        (_, PostState.TakenBack) => "Opslaget med referatet er taget tilbage",
        _ when post.Document.Document.Draft => "Referatet er et udkast",
        _ => post.Approval is null ? "Referatet er ikke godkendt" : "Godkendt referat venter på en kanal",
    };

    private static IEnumerable<Fact> Places(PostView post) => post.Places.Count == 0
        ? [new("Kanaler", Names(post.Channels))]
        : post.Places.GroupBy(place => place.Standing).OrderBy(places => places.Key).Select(places => new Fact(Standing(places.Key, post.State), Names([.. places.Select(place => place.Channel)])));

    private static string Names(IReadOnlyList<string> channels) => channels.Count > 0 ? CardParts.Shorten(string.Join(", ", channels), 700) : "ingen";

    private static string Standing(PlaceStanding standing, PostState state) => (standing, state) switch
    {
        (PlaceStanding.There, PostState.Posted) => "Står i",
        (PlaceStanding.There, _) => "Kanaler",
        (PlaceStanding.Coming, _) => "På vej til",
        (PlaceStanding.ByHand, PostState.Posted) => "Ret selv i",
        (PlaceStanding.ByHand, _) => "Slet selv i",
        (PlaceStanding.Unsure, PostState.Posted) => "Måske i",
        (PlaceStanding.Unsure, _) => "Slet selv, hvis det står i",
        (PlaceStanding.Refused, _) => "Afvist i",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    /// <summary>A draft's approval does not count.</summary>
    private static MinutesStanding.Approved? Counting(PostView post) => post.Document.Document.Draft ? null : post.Approval;

    private static string? Hint(PostView post)
    {
        string papers = post.Document.Document.Kind is DocumentKind.Agenda ? "dagsordener" : "referater";
        return (post.Channels.Count, post.State) switch
        {
            (0, PostState.Posted or PostState.TakenBack) => null,
            (0, _) => $"Skriv «brug denne kanal til {papers} fra {CardParts.Shorten(post.Document.Document.Committee, 80)}» til mig i den kanal, hvor de skal stå.",
            (_, PostState.Posted) => "Er der en fejl, så send mig den rettede fil. Så retter jeg opslaget.",
            (_, PostState.TakenBack) => "Send mig den rettede fil, før du slår op igen, hvis den skal være en anden.",
            _ => null,
        };
    }

    private static IReadOnlyList<CardAction> Buttons(PostView post, bool open) => (post.State, post.Channels.Count) switch
    {
        (PostState.Posted, _) => [Button("Tag opslaget tilbage", TakeBack, post), Button("Opdater", Look, post)],
        (PostState.TakenBack, _) => [Button("Slå op igen", Now, post), Button("Opdater", Look, post)],
        (PostState.Declined, > 0) => [Button("Slå op alligevel", Now, post)],
        (_, > 0) when open => [Button("Slå op nu", Now, post), Button("Slå op den dag", Then, post), Button("Ret", Edit, post), Button("Fortryd", Decline, post)],
        (_, 0) when open => [Button("Slå op nu", Now, post), Button("Fortryd", Decline, post)],
        _ => [],
    };

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string When(DateTime due) => SpokenDate.Of(DateOnly.FromDateTime(due), TimeOnly.FromDateTime(due));

    private static ExecuteAction Button(string title, string verb, PostView post) => Button(title, verb, post.Id);

    internal static ExecuteAction Button(string title, string verb, long post) =>
        new(verb, JsonSerializer.SerializeToElement(new(post), PostingData.Default.Pressed)) { Title = title };
}

/// <summary>A post with what its keeper is told of it.</summary>
public sealed record PostView
{
    public required long Id { get; init; }
    public required PostState State { get; init; }
    public required OpenDocument Document { get; init; }

    /// <summary>Names of the channels that it goes to, or would go to.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Once it is posted, how it stands in each of them.</summary>
    public IReadOnlyList<PostPlace> Places { get; init; } = [];

    /// <summary>All that the committee has, name and id.</summary>
    public IReadOnlyList<Choice> AllChannels { get; init; } = [];

    /// <summary>Ids of those that are chosen.</summary>
    public IReadOnlyList<string> ChosenChannels { get; init; } = [];

    /// <summary>When it is posted by itself; Danish local time.</summary>
    public DateTime? Due { get; init; }

    /// <summary>Danish local time.</summary>
    public required DateTime Today { get; init; }

    /// <summary>What approved the minutes.</summary>
    public MinutesStanding.Approved? Approval { get; init; }

    /// <summary>The name of the one who said so, where somebody did.</summary>
    public string? ApprovedBy { get; init; }
}

/// <param name="Channel">Its name.</param>
public sealed record PostPlace(string Channel, PlaceStanding Standing);

/// <summary>How a post stands in a channel.</summary>
public enum PlaceStanding
{
    There,

    /// <summary>There, but Teams never said which message it is: whoever wants it changed does so in the channel.</summary>
    ByHand,
    Coming,

    /// <summary>Nobody can tell whether it arrived.</summary>
    Unsure,
    Refused,
}
