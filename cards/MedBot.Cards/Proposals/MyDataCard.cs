using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Proposals;

/// <summary>What is stored on a person in the work with proposals, and how the name is taken away.</summary>
public static class MyDataCard
{
    public const string Forget = "proposal/forget";

    /// <summary>Gives it all as a file.</summary>
    public const string Fetch = "proposal/myData";

    private const int Most = 5;

    /// <param name="own">Proposals that the person sent or drafted.</param>
    /// <param name="steps">Steps that the person took in others' proposals, as representative or leader.</param>
    /// <param name="lines">Lines that the person wrote in talks.</param>
    /// <param name="waiting">Messages to the person that are queued or sent.</param>
    public static AdaptiveCard For(IReadOnlyList<ProposalView> own, int steps, int lines, int waiting)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new(
        [
            .. CardParts.Header("Dine data", "Det har jeg gemt om dig i budgetforslag"),
            new FactSet(
                new("Dine forslag", $"{own.Count}"),
                new("Trin i andres forslag", $"{steps}"),
                new("Linjer i samtaler", $"{lines}"),
                new("Beskeder til dig", $"{waiting}")),
            .. own.Take(Most).Select(ProposalListCard.Row),
            .. own.Count > Most ? [CardParts.Note($"Viser {Most} af {own.Count} forslag. Alle står under «mine forslag».")] : Array.Empty<CardElement>(),
            CardParts.Note("Dit navn står kun i kommunens organisationsfil. I forslagene står et nummer for dig; «slet mine data» fjerner forbindelsen."),
        ])
        {
            Actions = [new ExecuteAction(Fetch) { Title = "Hent det hele som fil" }, AskButton.For("Mine forslag", "mine forslag"), AskButton.For("Slet mine data", "slet mine data")],
            FallbackText = $"Dine data: {ProposalText.Count(own.Count)}",
        };
    }

    /// <summary>Asked before anything is taken away.</summary>
    /// <param name="underWay">How many of the person's proposals have no answer yet.</param>
    public static AdaptiveCard Confirm(int underWay) => new(
        [
            .. CardParts.Header("Slet mine data", "Skal dit navn fjernes fra dine budgetforslag?"),
            new TextBlock("Forslagene bliver stående uden navn. Det kan ikke gøres om: du kan ikke længere se, rette eller trække dem tilbage."),
            .. underWay > 0 ? [ProposalParts.Warning($"{ProposalText.Count(underWay)} er stadig undervejs. Sletter du nu, kan du ikke få svar på {(underWay == 1 ? "det" : "dem")}.")] : Array.Empty<CardElement>(),
        ])
    {
        Actions = [new ExecuteAction(Forget) { Title = "Ja, slet", Style = "destructive" }, AskButton.For("Nej, vis mine data", "mine data")],
        FallbackText = "Skal dit navn fjernes fra dine budgetforslag?",
    };
}
