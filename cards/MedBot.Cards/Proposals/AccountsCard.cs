using System.Globalization;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>Where every proposal of a round is (afstemning), in numbers alone.</summary>
public static class AccountsCard
{
    public const string Open = "proposal/accounts";

    private const int Most = 20;

    /// <param name="departmentNames">Names by department id.</param>
    /// <param name="others">Rounds of which the accounts may be seen in its place.</param>
    public static AdaptiveCard For(string roundName, RoundAccounts accounts, IReadOnlyDictionary<string, string> departmentNames, IReadOnlyList<RoundChoice> others)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(departmentNames);
        var sent = accounts.Departments.Sum(department => department.Sent);
        return new(
        [
            .. CardParts.Header("Afstemning", roundName, accounts.Balances ? $"Stemmer: {ProposalText.Count(sent)} sendt, og alle er gjort rede for." : "Stemmer ikke. Giv besked til den, der driver MedBot."),
            .. accounts.Broken.Count > 0 ? [CardParts.Warning($"Historikken er brudt for nr. {string.Join(", ", accounts.Broken.Take(20))}.")] : Array.Empty<CardElement>(),
            .. accounts.Departments.Take(Most).SelectMany(department => Department(department, departmentNames.GetValueOrDefault(department.Department, department.Department))),
            .. accounts.Departments.Count > Most ? [CardParts.Note($"Viser {Most} af {accounts.Departments.Count} afdelinger.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. RoundChoice.Buttons(others, Open)],
            FallbackText = $"Afstemning af {roundName}: {ProposalText.Count(sent)} sendt, {(accounts.Balances ? "stemmer" : "stemmer ikke")}",
        };
    }

    private static IEnumerable<CardElement> Department(DepartmentAccount account, string name) =>
    [
        CardParts.Label(name),
        new FactSet(
        [
            new("Sendt", Number(account.Sent)),
            .. account.Parts > 0 ? [new Fact("Skilt ud af andre", Number(account.Parts))] : Array.Empty<Fact>(),
            .. account.Now.Select(state => new Fact(ProposalText.State(state.Key), Number(state.Value))),
        ]) { Spacing = "small" },
    ];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
