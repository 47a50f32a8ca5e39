using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;

namespace MedBot.Cards.Organisation;

/// <summary>A new organisation file that HR has sent in: what it changes, and then that it is in force.</summary>
public static class OrganisationCard
{
    public const string ApproveVerb = "organisation/approve";
    public const string WithdrawVerb = "organisation/withdraw";

    private const int LongestLine = 160;
    private static readonly int[] Sizes = [60, 30, 15, 8, 4];

    /// <param name="Version">The version's number.</param>
    public sealed record Pressed(long Version);

    /// <param name="Version">Its number.</param>
    /// <param name="On">Danish day.</param>
    public sealed record Approved(long Version, DateOnly On);

    /// <param name="losesHr">Whoever sent it is not among HR in it.</param>
    public static AdaptiveCard Changes(long version, OrganisationChanges changes, bool losesHr)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return CardParts.Fullest(Sizes, most => new(
        [
            .. CardParts.Header("Ny organisationsfil", "Det ændrer den", "Intet er ændret endnu"),
            .. losesHr ? [CardParts.Box(new TextBlock("⚠ Du er ikke selv med under HR i filen. Godkender du den, kan du ikke styre MedBot bagefter.") { Weight = "bolder" })] : Array.Empty<CardElement>(),
            .. Part("Kommer til", changes.Added, most),
            .. Part("Udgår", changes.Removed, most),
            .. Part("Pladser i udvalg", [.. changes.Seats.Select(Line)], most),
            .. Part("HR bliver", changes.Hr, most),
            .. Part("Andre oplysninger er nye om", changes.Changed, most),
        ])
        {
            Actions = [CardButton.For("Godkend", ApproveVerb, new Pressed(version), CardData.Default.OrganisationPressed)],
            FallbackText = "Den nye organisationsfil venter på, at du godkender den.",
        });
    }

    public static AdaptiveCard Same() => Told("Kendt i forvejen", "Filen siger det samme som den, der gælder. Intet er ændret.");

    public static AdaptiveCard InForce(long version) => Told("I kraft", "Den nye organisationsfil gælder nu.") with
    {
        Actions = [CardButton.For("Tilbage til den forrige", WithdrawVerb, new Pressed(version), CardData.Default.OrganisationPressed)],
    };

    /// <summary>Which file is in force.</summary>
    /// <param name="approved">The one that HR approved; null where the one on the server is in force.</param>
    public static AdaptiveCard Now(Approved? approved, int committees, int people) => new(
    [
        .. CardParts.Header("I kraft", "Organisationsfil", $"Udvalg: {committees}, personer: {people}"),
        new TextBlock(approved is { } version ? $"Nr. {version.Version}, godkendt {SpokenDate.Of(version.On)}." : "Filen på serveren gælder. HR har ikke godkendt en anden."),
        CardParts.Note("Send en ny fil her i chatten, så viser jeg, hvad den ændrer. Intet ændres, før du godkender den."),
    ])
    {
        Actions = [.. approved is null ? Array.Empty<CardAction>() : [CardButton.For("Tilbage til den forrige", WithdrawVerb, new Pressed(approved.Version), CardData.Default.OrganisationPressed)], AskButton.For("Hvem gjorde hvad", "hvem gjorde hvad")],
        FallbackText = "Organisationsfilen, der gælder.",
    };

    /// <summary>The file can't be used: why.</summary>
    public static AdaptiveCard Refused(string fileName, string sentence)
    {
        var file = CardParts.Shorten(fileName, 160);
        return new(
        [
            .. CardParts.Header("Ikke taget imod", file),
            CardParts.Box(new TextBlock(CardParts.Shorten(sentence, 900))),
            CardParts.Note("Intet er ændret: Den organisationsfil, der gælder, gælder stadig."),
        ])
        {
            FallbackText = $"{file} er ikke taget imod: {CardParts.Shorten(sentence, 300)}",
        };
    }

    public static AdaptiveCard Withdrawn() => Told("Trukket tilbage", "Den forrige organisationsfil gælder igen.");

    private static AdaptiveCard Told(string what, string sentence) => new([.. CardParts.Header(what, "Organisationsfil"), new TextBlock(sentence)]) { FallbackText = $"Organisationsfil: {sentence}" };

    private static IEnumerable<CardElement> Part(string name, IReadOnlyList<string> lines, int most)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Label(name);
        foreach (var line in lines.Take(most))
        {
            yield return new TextBlock(CardParts.Shorten(line, LongestLine)) { Spacing = "none" };
        }

        if (lines.Count > most)
        {
            yield return CardParts.Note($"… og {lines.Count - most} til.");
        }
    }

    private static string Line(SeatChange seat) => seat.Kind switch
    {
        SeatChangeKind.Joins => $"{seat.Committee}: {seat.Person} kommer til{Roles(seat)}",
        SeatChangeKind.Leaves => $"{seat.Committee}: {seat.Person} udgår",
        _ => $"{seat.Committee}: {seat.Person} ændres{Roles(seat)}",
    };

    private static string Roles(SeatChange seat) => seat.Roles.Count == 0 ? "" : $" som {string.Join(", ", seat.Roles.Select(RoleName.Of))}";
}
