using System.Globalization;
using DocumentFormat.OpenXml;
using MedBot.Cards.Proposals;
using MedBot.Documents;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Writes a round as a Word document in the form of a budget catalogue (budgetkatalog): each proposal with its summary, amounts and consequences.</summary>
internal static class BudgetCatalogue
{
    public static void Write(Stream file, ProposalExport export)
    {
        var title = $"Budgetkatalog, {export.Round.Name}";
        WordWriter.Write(file, title,
        [
            WordWriter.Heading(1, title),
            .. export.Proposals.Where(exported => exported.Counts).GroupBy(exported => exported.View.Words.Kind).OrderBy(kind => kind.Key).SelectMany(kind =>
                kind.SelectMany(exported => Proposal(exported, export.Round)).Prepend(WordWriter.Heading(2, kind.Key is ProposalKind.Saving ? "Besparelser" : "Investeringer"))),
        ]);
    }

    private static IEnumerable<OpenXmlElement> Proposal(ExportedProposal exported, ProposalRound round)
    {
        ProposalWords words = exported.View.Words;
        yield return WordWriter.Heading(3, string.Create(CultureInfo.InvariantCulture, $"Nr. {exported.View.Id}: {words.Title}"));
        yield return WordWriter.Paragraph($"{exported.View.DepartmentName}. Status: {ProposalText.State(exported.View.State)}.");
        (string Head, string? Text)[] parts =
        [
            ("Resumé", exported.Treatment.Summary),
            ("Forslaget", words.Description),
            ("Konsekvens for borgerne", words.ForCitizens),
            ("Personalekonsekvens", exported.Treatment.Staff?.Paragraph() ?? words.ForStaff),
        ];
        foreach ((var head, var text) in parts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return WordWriter.Label(head);
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return WordWriter.Paragraph(line);
                }
            }
        }

        if (words.Amounts.Count == 0)
        {
            yield return WordWriter.Paragraph("Forslaget er uden beløb.");
            yield break;
        }

        yield return WordWriter.Table(
        [
            ["Kr.", .. round.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [ProposalText.Kind(words.Kind), .. round.Years.Select(year => ProposalText.Kroner(words.AmountIn(year)))],
        ]);
        yield return WordWriter.Paragraph("");
    }
}
