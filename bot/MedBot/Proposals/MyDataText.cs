using System.Globalization;
using System.Text;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Outbox;

namespace MedBot.Proposals;

/// <summary>Writes out, for one person, what is stored under the person's key.</summary>
internal static class MyDataText
{
    /// <param name="own">The person's own proposals, as the person may see them.</param>
    /// <param name="sent">The same, with the words of every version.</param>
    /// <param name="others">Proposals of others in which the person has done or written something.</param>
    public static string For(string name, PersonKey key, IReadOnlyList<ProposalView> own, IReadOnlyList<Proposal> sent, IReadOnlyList<Proposal> others, IReadOnlyList<ProposalRound> opened, IReadOnlyList<OutboxMessage> messages)
    {
        var text = new Writer();
        text.Heading($"Gemt om {name} i arbejdet med budgetforslag");
        text.Line($"Nummer, der står for dig: {key.Value}. Dit navn står kun i kommunens organisationsfil.");
        foreach ((ProposalView view, Proposal proposal) in own.Zip(sent))
        {
            Own(text, view, proposal);
        }

        foreach (Proposal proposal in others)
        {
            Others(text, key, proposal);
        }

        text.Heading("Runder, du har åbnet");
        text.List(opened.Select(round => $"{round.Name}, {ProposalText.Day(round.FirstDay)}"));
        text.Heading("Beskeder til dig");
        text.List(messages.Select(message => $"{Time(message.CreatedAt)}: {(message.Payload is { } payload ? FrozenCard.Read(payload).Summary : "teksten er slettet")}"));
        return text.ToString();
    }

    private static void Own(Writer text, ProposalView view, Proposal proposal)
    {
        text.Heading($"Dit forslag nr. {view.Id}, {view.RoundName}: {ProposalText.State(view.State)}");
        Words(text, "Som det står nu", view.Words);
        foreach (ProposalStep step in proposal.Steps.Where(step => step.Words is not null))
        {
            Words(text, $"{ProposalText.Step(step.Kind)} {Time(step.At)}", step.Words!);
        }

        text.List(view.Way.Select(step => $"{ProposalText.Time(step.When)}: {ProposalText.Step(step.Kind)}{(step.Who is { } who ? $" ({who})" : "")}{(step.Text is { } said ? $": {said}" : "")}"));
        text.List(view.Talk.Select(line => $"{ProposalText.Time(line.When)}, {line.Who}: {line.Text}"));
    }

    /// <summary>What the person did and wrote, and nothing of the proposal itself: that is another's.</summary>
    private static void Others(Writer text, PersonKey key, Proposal proposal)
    {
        text.Heading($"En andens forslag, nr. {proposal.Id}");
        text.List(proposal.Representative == key ? ["Du står som medarbejderrepræsentant."] : []);
        text.List(proposal.Treatment.Responsible == key ? ["Du står som ansvarlig."] : []);
        text.List(proposal.Steps.Where(step => step.By == key).Select(step => $"{Time(step.At)}: {ProposalText.Step(step.Kind)}{(step.Text is { } said ? $": {said}" : "")}"));
        text.List(proposal.Talk.Where(line => line.By == key).Select(line => $"{Time(line.At)}, du skrev: {line.Text}"));
    }

    private static void Words(Writer text, string when, ProposalWords words) => text.List(
    [
        $"{when}: {words.Title}",
        $"Hvad og hvor: {words.Description}",
        $"{ProposalText.Kind(words.Kind)}: {ProposalText.Amounts(words)}",
        .. words.Unread.Select(unread => $"Beløb, som du skrev det: {unread.Typed}"),
        $"For borgerne: {words.ForCitizens}",
        $"For medarbejderne: {words.ForStaff}",
        $"Navnet må gives videre: {(words.NameMayBePassedOn ? "ja" : "nej")}",
    ]);

    private static string Time(DateTimeOffset at) => ProposalText.Time(DanishClock.LocalOf(at));

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();

        public void Heading(string heading) => _text.Append(_text.Length == 0 ? "" : "\r\n").Append(heading).Append("\r\n").Append('=', Math.Min(heading.Length, 70)).Append("\r\n");

        public void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\r\n");

        public void List(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                Line($"- {line}");
            }
        }

        public override string ToString() => _text.ToString();
    }
}
