using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Privacy;

/// <summary>What is stored on a person, and what goes when they ask for it.</summary>
public static class MyDataCard
{
    public const string Forget = "privacy/forget";

    /// <summary>Gives it all as a file.</summary>
    public const string Fetch = "privacy/myData";

    public const string Forgotten = "Dine data er slettet. Det, der bliver stående, er det, jeg nævnte, før du sagde ja.";

    public static AdaptiveCard OnlyPersonal => NotFoundCard.For("Det viser jeg dig kun i vores egen chat.", "Skriv til mig direkte, så andre ikke læser med.");

    public static AdaptiveCard NotKnown => NotFoundCard.For("Jeg kan ikke se, hvem du er, så jeg kan ikke finde noget om dig.");

    public static AdaptiveCard For(IReadOnlyList<StoredOnPerson> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Count == 0 ? NotFoundCard.For("Jeg har ikke gemt noget om dig.") : new(
        [
            .. CardParts.Header("Mine data", "Det har jeg gemt om dig"),
            .. Counts(stored),
            CardParts.Note("Filen har det hele med ord. Hvad der gemmes hvor længe, og hvorfor, kan HR fortælle."),
        ])
        {
            Actions = [new ExecuteAction(Fetch) { Title = "Hent det hele som fil" }, AskButton.For("Mine forslag", "mine forslag"), AskButton.For("Slet mine data", "slet mine data")],
            FallbackText = "Det har jeg gemt om dig",
        };
    }

    /// <summary>Asked before anything is taken away.</summary>
    public static AdaptiveCard Confirm(IReadOnlyList<StoredOnPerson> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        StoredOnPerson[] goes = [.. stored.Where(part => part.Stays is null)];
        return goes.Length == 0 ? NotFoundCard.For("Jeg har ikke gemt noget om dig, som jeg kan slette.", null, "mine data") : new(
        [
            .. CardParts.Header("Slet mine data", "Skal jeg slette det, jeg har gemt om dig?"),
            new TextBlock("Det kan ikke gøres om."),
            CardParts.Label("Det sletter jeg"),
            .. Counts(goes),
            .. goes.Where(part => part.Warning is not null).Select(part => CardParts.Warning(part.Warning!)),
            CardParts.Label("Det kan jeg ikke slette"),
            .. stored.Where(part => part.Stays is not null).Select(part => new TextBlock($"{part.What}: {part.Stays}")),
            CardParts.Note("Sikkerhedskopier overskrives efterhånden. Møder, der allerede står i Outlook, ændrer jeg ikke."),
        ])
        {
            Actions = [new ExecuteAction(Forget) { Title = "Ja, slet", Style = "destructive" }, AskButton.For("Nej, vis mine data", "mine data")],
            FallbackText = "Skal jeg slette det, jeg har gemt om dig?",
        };
    }

    /// <summary>The names are long for a fact set, which gives them half of a phone's width.</summary>
    private static IEnumerable<ColumnSet> Counts(IReadOnlyList<StoredOnPerson> parts) => parts.Select((part, i) => new ColumnSet(
        new Column(new TextBlock(part.What)),
        new Column(new TextBlock($"{part.Count}") { HorizontalAlignment = "right" }) { Width = "40px" })
    { Spacing = i == 0 ? "medium" : "small" });
}
