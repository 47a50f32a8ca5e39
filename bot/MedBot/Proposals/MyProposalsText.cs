using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Writes out, for one person, what is stored under the person's key.</summary>
internal static class MyProposalsText
{
    public const string Own = "Dine budgetforslag (de bliver stående uden navn)";
    public const string Others = "Andres budgetforslag, du har behandlet eller skrevet i";
    public const string Rounds = "Budgetrunder, du har åbnet";
    public const string Key = "Nummer, der står for dig i budgetforslag";

    public static string UnderWay(int count) => $"{ProposalText.Count(count)} er stadig undervejs. Sletter du nu, kan du ikke længere se, rette eller trække {(count == 1 ? "det" : "dem")} tilbage, og du får ikke svar.";

    /// <param name="view">The person's own proposal, as the person may see it.</param>
    /// <param name="sent">The same, with the words of every version.</param>
    public static IEnumerable<string> OfOwn(ProposalView view, Proposal sent) =>
    [
        $"Forslag nr. {view.Id}, {view.RoundName}: {ProposalText.State(view.State)}",
        .. Words("Som det står nu", view.Words),
        .. sent.Steps.Where(step => step.Words is not null).SelectMany(step => Words($"{ProposalText.Step(step.Kind)} {Time(step.At)}", step.Words!)),
        .. view.Way.Select(step => $" {ProposalText.Time(step.When)}: {ProposalText.Step(step.Kind)}{(step.Who is { } who ? $" ({who})" : "")}{(step.Text is { } said ? $": {said}" : "")}"),
        .. view.Talk.Select(line => $" {ProposalText.Time(line.When)}, {line.Who}: {line.Text}"),
    ];

    /// <summary>What the person did and wrote, and nothing of the proposal itself: that is another's.</summary>
    public static IEnumerable<string> OfOthers(PersonKey key, Proposal proposal) =>
    [
        $"Forslag nr. {proposal.Id}",
        .. proposal.Representative == key ? [" Du står som medarbejderrepræsentant."] : Array.Empty<string>(),
        .. proposal.Treatment.Responsible == key ? [" Du står som ansvarlig."] : Array.Empty<string>(),
        .. proposal.Steps.Where(step => step.By == key).Select(step => $" {Time(step.At)}: {ProposalText.Step(step.Kind)}{(step.Text is { } said ? $": {said}" : "")}"),
        .. proposal.Talk.Where(line => line.By == key).Select(line => $" {Time(line.At)}, du skrev: {line.Text}"),
    ];

    private static IEnumerable<string> Words(string when, ProposalWords words) =>
    [
        $" {when}: {words.Title}",
        $" Hvad og hvor: {words.Description}",
        $" {ProposalText.Kind(words.Kind)}: {ProposalText.Amounts(words)}",
        .. words.Unread.Select(unread => $" Beløb, som du skrev det: {unread.Typed}"),
        $" For borgerne: {words.ForCitizens}",
        $" For medarbejderne: {words.ForStaff}",
        $" Navnet må gives videre: {(words.NameMayBePassedOn ? "ja" : "nej")}",
    ];

    private static string Time(DateTimeOffset at) => ProposalText.Time(DanishClock.LocalOf(at));
}
