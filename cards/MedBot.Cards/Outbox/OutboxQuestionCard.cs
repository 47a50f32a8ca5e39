using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Model;

namespace MedBot.Cards.Outbox;

/// <summary>What only somebody who looks, or decides, can say of posts: several of one kind in one card.</summary>
public static class OutboxQuestionCard
{
    public const string Arrived = "outbox/arrived";
    public const string Again = "outbox/again";
    public const string Drop = "outbox/drop";
    public const string Done = "outbox/done";

    /// <summary>In what was chosen, that it is all of them.</summary>
    public const string All = "all";

    private static readonly int[] Most = [20, 10, 5];

    /// <param name="Ids">Numbers of all that the card asks about.</param>
    /// <param name="Standing">Name of the <see cref="OutboxStanding"/> that it asks about.</param>
    /// <param name="Which">The number of one of them, or <see cref="All"/>; null where there is no choice.</param>
    public sealed record Pressed(IReadOnlyList<long> Ids, string Standing, string? Which = null);

    /// <param name="posts">One or more, all with the same standing.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(OutboxStanding standing, IReadOnlyList<OutboxView> posts, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return CardParts.Fullest(Most, most => Card(standing, posts, [.. posts.Take(most)], told));
    }

    /// <summary>All have been settled.</summary>
    public static AdaptiveCard Settled(string told) => new(new TextBlock(told)) { FallbackText = told };

    /// <summary>What came of a press.</summary>
    /// <param name="verb">Which button.</param>
    /// <param name="count">How many it settled.</param>
    public static string Told(string verb, int count) => (verb, count) switch
    {
        (_, 0) => "Det er der allerede taget stilling til.",
        (Arrived, 1) => "Tak. Opslaget kom frem.",
        (Arrived, _) => $"Tak. {count} opslag kom frem.",
        (Done, _) => "Tak.",
        (Again, 1) => "Opslaget bliver sendt nu.",
        (Again, _) => $"{count} opslag bliver sendt nu.",
        (_, 1) => "Opslaget bliver ikke sendt.",
        _ => $"{count} opslag bliver ikke sendt.",
    };

    private static AdaptiveCard Card(OutboxStanding standing, IReadOnlyList<OutboxView> posts, OutboxView[] shown, string? told)
    {
        var byHand = posts.All(post => post.Reason is OutboxText.NoActivityId);
        var heading = byHand ? HeadingByHand(posts.Count) : Heading(standing, posts.Count);
        return new(
        [
            .. told is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(told))],
            .. CardParts.Header("Opslag i Teams", heading),
            new TextBlock(byHand ? "Tryk «Det er gjort», når du har rettet i kanalen." : Question(standing)) { Spacing = "small" },
            .. standing is OutboxStanding.Refused ? shown.GroupBy(post => OutboxText.Refusal(post.Reason)).SelectMany(Refused) : shown.Select(Row),
            .. shown.Length < posts.Count ? [CardParts.Note($"… og {posts.Count - shown.Length} til. Knapperne gælder dem alle, når du vælger «Alle».")] : Array.Empty<CardElement>(),
            .. posts.Count > 1 ? [Choices(posts.Count, shown)] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. (byHand ? [("Det er gjort", Done)] : Buttons(standing)).Select(button => CardButton.For(button.Title, button.Verb, new([.. posts.Select(post => post.Id)], standing.ToString()), OutboxData.Default.Pressed))],
            FallbackText = heading,
        };
    }

    private static string Heading(OutboxStanding standing, int count) => standing switch
    {
        OutboxStanding.Unknown when count == 1 => "Kom opslaget frem?",
        OutboxStanding.Unknown => $"Kom {count} opslag frem?",
        OutboxStanding.Refused when count == 1 => "Et opslag blev afvist",
        OutboxStanding.Refused => $"{count} opslag blev afvist",
        OutboxStanding.Held => $"Skal {count} opslag slås op?",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    private static string HeadingByHand(int count) => count == 1 ? "Et opslag skal rettes i hånden" : $"{count} opslag skal rettes i hånden";

    private static string Question(OutboxStanding standing) => standing switch
    {
        OutboxStanding.Unknown => "Teams svarede ikke, da jeg sendte. Kig i kanalen, og sig, om det står der.",
        OutboxStanding.Refused => "Tryk «Send igen», når det er bragt i orden.",
        _ => "Der er usædvanlig mange på én gang til samme kanal, så jeg har ikke slået noget op endnu.",
    };

    private static IEnumerable<(string Title, string Verb)> Buttons(OutboxStanding standing) => standing switch
    {
        OutboxStanding.Unknown => [("Den kom frem", Arrived), ("Send igen", Again)],
        OutboxStanding.Refused => [("Send igen", Again), ("Drop", Drop)],
        _ => [("Slå dem op", Again), ("Drop dem", Drop)],
    };

    /// <summary>What can be done stands once, above all that it helps.</summary>
    private static IEnumerable<CardElement> Refused(IGrouping<string, OutboxView> posts) => [new TextBlock(posts.Key) { Spacing = "medium" }, .. posts.Select(Row)];

    private static Container Row(OutboxView post) => new(
        new TextBlock(CardParts.Shorten(post.Channel ?? post.Kind, 120)) { Weight = "bolder" },
        new TextBlock(CardParts.Shorten(Title(post), 200)) { Spacing = "none" },
        new TextBlock($"{post.Kind}, {OutboxText.When(post.Queued)}") { Spacing = "none", IsSubtle = true, Size = "small" })
    { Separator = true, Spacing = "medium" };

    private static ChoiceInput Choices(int count, OutboxView[] shown) => new(
        "which", "Hvilke?", [new($"Alle {count}", All), .. shown.Select(post => new Choice(CardParts.Shorten($"{post.Channel}: {Title(post)}", 120), $"{post.Id}"))])
    {
        Style = "compact",
        Value = All,
    };

    private static string Title(OutboxView post) => post.Summary ?? post.Kind;
}

/// <summary>What the buttons send back. Inputs arrive as strings.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(OutboxQuestionCard.Pressed))]
public sealed partial class OutboxData : JsonSerializerContext;
