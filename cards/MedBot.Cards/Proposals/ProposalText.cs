using System.Globalization;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>What the steps and states of a proposal are called.</summary>
public static class ProposalText
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Kroner(decimal kroner) => kroner.ToString("#,##0.##", Danish) + " kr.";

    /// <summary>In thousands, for a narrow table.</summary>
    public static string Thousands(decimal kroner) => (kroner / 1_000).ToString("#,##0", Danish);

    public static string Day(DateOnly day) => day.ToString("d. MMMM yyyy", Danish);

    public static string Time(DateTime time) => time.ToString("d. MMM yyyy 'kl.' HH.mm", Danish);

    public static string Kind(ProposalKind kind) => kind is ProposalKind.Saving ? "Besparelse" : "Investering";

    public static string Count(int count) => count == 1 ? "1 forslag" : string.Create(Danish, $"{count} forslag");

    /// <summary><c>250.000 kr. hvert år 2027–2030</c>, or year by year.</summary>
    public static string Amounts(ProposalWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Amounts switch
        {
            [] => "uden beløb",
            [var first, _, ..] when words.Amounts.All(amount => amount.Kroner == first.Kroner) => $"{Kroner(first.Kroner)} hvert år {first.Year}–{words.Amounts[^1].Year}",
            _ => string.Join(", ", words.Amounts.Select(amount => $"{amount.Year}: {Kroner(amount.Kroner)}")),
        };
    }

    public static string State(ProposalState state) => state switch
    {
        ProposalState.Draft => "Kladde",
        ProposalState.Sent => "Sendt",
        ProposalState.WithRepresentative => "Hos medarbejderrepræsentanten",
        ProposalState.GivenBack => "Givet tilbage til afsenderen",
        ProposalState.PassedOn => "Givet videre",
        ProposalState.WithLeaders => "Hos lederne",
        ProposalState.Collected => "Samlet hos lederne",
        ProposalState.InCatalogue => "I kataloget",
        ProposalState.NotPursued => "Går ikke videre",
        ProposalState.Merged => "Slået sammen med et andet",
        ProposalState.Split => "Delt i flere forslag",
        ProposalState.Adopted => "Vedtaget",
        ProposalState.NotAdopted => "Ikke vedtaget",
        ProposalState.CarriedOut => "Gennemført",
        ProposalState.Withdrawn => "Trukket tilbage",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Step(StepKind kind) => kind switch
    {
        StepKind.Sent => "Sendt",
        StepKind.GivenToRepresentative => "Hos medarbejderrepræsentanten",
        StepKind.Changed => "Rettet",
        StepKind.Commented => "Bemærkning",
        StepKind.GivenBack => "Givet tilbage",
        StepKind.PassedOn => "Givet videre",
        StepKind.PassedOnByItself => "Gået videre af sig selv",
        StepKind.ReachedLeaders => "Hos lederne",
        StepKind.Collected => "Samlet",
        StepKind.Treated => "Bearbejdet af lederne",
        StepKind.PutInCatalogue => "Lagt i kataloget",
        StepKind.NotPursued => "Går ikke videre",
        StepKind.MergedInto => "Slået sammen med et andet",
        StepKind.TookIn => "Slået sammen med dette",
        StepKind.SplitUp => "Delt i flere forslag",
        StepKind.SplitFrom => "Skilt ud af et andet",
        StepKind.VerdictPublished => "Afgørelsen er offentliggjort",
        StepKind.Adopted => "Vedtaget",
        StepKind.NotAdopted => "Ikke vedtaget",
        StepKind.CarriedOut => "Gennemført",
        StepKind.Withdrawn => "Trukket tilbage",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
