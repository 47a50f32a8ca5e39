using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>What came of a sentence of whoever keeps a committee's papers.</summary>
public static class KeeperAnswerCard
{
    public const string Approved = "Referatet er godkendt. Det slås op i udvalgets kanaler.";
    public const string ApprovedUnposted = "Referatet er godkendt. Det slås ikke op, fordi det er taget ind som historik.";
    public const string ApprovedBefore = "Referatet er godkendt i forvejen.";
    public const string Undone = "Godkendelsen er fortrudt. Stod referatet i en kanal, er det taget tilbage.";
    public const string NotApprovedBefore = "Referatet er ikke godkendt, så der er ikke noget at fortryde.";
    public const string IsDraft = "Referatet er et udkast. Tryk først «Ikke et udkast længere».";
    public const string Drafted = "Referatet er et udkast nu. Kun udvalgets medlemmer kan se det.";
    public const string Undrafted = "Referatet er ikke et udkast længere. Alle kan spørge til det.";
    public const string NoMinutes = "Jeg har ikke fået noget referat fra det møde endnu.";

    public const string Gone = "Den kender jeg ikke mere.";

    public static AdaptiveCard NotAllowed() => NotFoundCard.For("Det gør udvalgets sekretær, forpersonen eller HR.");

    public static AdaptiveCard NoCommittee() => NotFoundCard.For("Hvilket udvalg mener du?", "Skriv sætningen igen med udvalgets navn.");

    public static AdaptiveCard NoMeeting(string committee) => NotFoundCard.For($"Jeg kender ikke det møde i {CardParts.Shorten(committee, 120)}.", "Skriv datoen, fx «den 3. marts 2027».");

    public static AdaptiveCard OnlyKeepers() => NotFoundCard.For("Udvalgets kanaler kan sekretæren, forpersonen og HR se.");

    public static AdaptiveCard OnlyMembers() => NotFoundCard.For("Mødets historik kan udvalgets medlemmer og HR se.", "Skriv til mig i vores egen chat.");

    public static AdaptiveCard OnlyInChannel() => NotFoundCard.For("Skriv det til mig i den kanal, som du mener.", "Nævn mig med @ i kanalen. Jeg skal være installeret i teamet.");

    /// <param name="channels">Names of all channels that are used now, by kind of paper.</param>
    public static AdaptiveCard Channels(string committee, IReadOnlyList<(DocumentKind Kind, IReadOnlyList<string> Names)> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return new(
        [
            .. CardParts.Header("Kanaler", CardParts.Shorten(committee, 160)),
            new FactSet([.. channels.Select(one => new Fact(one.Kind is DocumentKind.Agenda ? "Dagsordener" : "Referater", one.Names.Count > 0 ? CardParts.Shorten(string.Join(", ", one.Names), 600) : "ingen"))]),
            CardParts.Note("Skriv i en kanal «brug denne kanal til …» eller «brug ikke denne kanal til …» for at ændre det."),
        ])
        {
            FallbackText = $"Kanalerne for {CardParts.Shorten(committee, 160)}",
        };
    }

    public static AdaptiveCard PostsByItself(string committee, int daysBefore) => Said(
        $"Fra næste gang slår jeg dagsordener fra {CardParts.Shorten(committee, 120)} op {(daysBefore switch { 0 => "på mødedagen", 1 => "dagen før mødet", _ => $"{daysBefore} dage før mødet" })} kl. 08.00. Sekretæren får stadig dagsordenen at se først.");

    public static AdaptiveCard AsksFirst(string committee) => Said($"Fra næste gang spørger jeg, før jeg slår dagsordener fra {CardParts.Shorten(committee, 120)} op.");

    private static AdaptiveCard Said(string sentence) => new(new TextBlock(sentence)) { FallbackText = sentence };
}
