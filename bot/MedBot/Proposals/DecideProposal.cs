using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>A leader gives a proposal its status. The sender learns of it when it is published.</summary>
internal sealed class DecideProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Verdict;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        LeaderProposalCard.Decided form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Decided)!;
        if (!Enum.TryParse(form.Status, out StepKind status))
        {
            return Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Vælg en status."));
        }

        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        if (status is StepKind.NotPursued && reason is null)
        {
            return Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Skriv begrundelsen. Afsenderen får den at se, når du offentliggør."));
        }

        IReadOnlyList<(string Title, decimal? Kroner)>? parts = status is StepKind.SplitUp ? Parts(form.Parts) : [];
        if (parts is null)
        {
            return Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Skriv mindst to dele, én på hver linje: titel, kolon og beløb pr. år. Fx «Kantinen: 100.000 kr.»."));
        }

        return act.RunAsync(press, form.Id, ProposalSight.ActAsLeader, "Status er sat.", step => TakeAsync(step, status, reason, form, parts, cancellationToken), cancellationToken);
    }

    private static async Task<StepResult> TakeAsync(ProposalStepPress step, StepKind status, string? reason, LeaderProposalCard.Decided form, IReadOnlyList<(string Title, decimal? Kroner)> parts, CancellationToken cancellationToken)
    {
        Proposal proposal = step.Proposal;
        switch (status)
        {
            case StepKind.Collected:
                return proposal.Collect(step.By, step.Now);
            case StepKind.PutInCatalogue:
                return proposal.PutInCatalogue(reason, step.By, step.Now, form.Version);
            case StepKind.NotPursued:
                return proposal.NotPursue(reason!, step.By, step.Now, form.Version);
            case StepKind.Adopted:
                return proposal.Adopt(reason, step.By, step.Now, form.Version);
            case StepKind.NotAdopted:
                return proposal.NotAdopt(reason, step.By, step.Now, form.Version);
            case StepKind.CarriedOut:
                return proposal.CarryOut(step.By, step.Now);
            case StepKind.MergedInto when long.TryParse(form.Other, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                // Of the same department, so that the leader may see it.
                return await step.Db.Set<Proposal>().SingleOrDefaultAsync(other => other.Id == number && other.Department == proposal.Department, cancellationToken) is { } other
                    ? proposal.MergeInto(other, reason, step.By, step.Now, form.Version)
                    : StepResult.NotNow;
            case StepKind.SplitUp:
                ProposalPart[] each = [.. parts.Select(part => new ProposalPart(Guid.NewGuid(), part.Title, part.Kroner is { } kroner ? [.. step.Round.Years.Select(year => new YearAmount(year, kroner))] : []))];
                StepResult result = proposal.SplitInto(each, reason, step.By, step.Now, form.Version, out IReadOnlyList<Proposal> made);
                step.Db.AddRange(made);
                return result;
            default:
                return StepResult.NotNow;
        }
    }

    /// <summary>Null where the lines can't be understood.</summary>
    private static List<(string Title, decimal? Kroner)>? Parts(string? lines)
    {
        List<(string Title, decimal? Kroner)> parts = [];
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.LastIndexOf(':');
            var title = colon < 0 ? line : line[..colon].Trim();
            AmountReading reading = DanishAmount.Read(colon < 0 ? "" : line[(colon + 1)..]);
            if (title.Length == 0 || reading is AmountReading.Unclear)
            {
                return null;
            }

            parts.Add((title, reading is AmountReading.Read(var kroner, _) ? kroner : null));
        }

        return parts.Count < 2 ? null : parts;
    }
}
