namespace MedBot.Domain.Questions.Answers;

/// <summary>What the bot does not answer, said in one friendly sentence.</summary>
public static class Declined
{
    public static Reply PrivateMatter { get; } = new Reply.NotKnown(
        "Det kan jeg ikke hjælpe med: Oplysninger om enkeltpersoners private forhold svarer jeg ikke på.", "Spørg personen selv, din leder eller HR.");

    public static Reply Order { get; } = new Reply.NotKnown(
        "Det kan jeg ikke hjælpe med: Jeg svarer kun ud fra MED-udvalgenes dagsordener og referater og kan ikke bekræfte noget, der ikke står i dem.", "Spørg om et møde, et punkt eller en beslutning.");

    /// <summary>A figure that covers fewer than five persons.</summary>
    public static Reply TooFew { get; } = new Reply.NotKnown(
        "Det kan jeg ikke svare på: Tallet dækker færre end fem personer, så jeg gengiver det ikke.", "Lederen for stedet eller HR kan hjælpe videre.");

    /// <summary>Nothing on the matter.</summary>
    public static Reply Nothing { get; } = new Reply.NotKnown(
        "Det kan jeg ikke finde noget om i de dagsordener og referater, jeg har.", "Prøv med andre ord, eller nævn udvalg og dato. Sekretæren for udvalget eller HR kan hjælpe videre.")
    { NothingFound = true };
}
