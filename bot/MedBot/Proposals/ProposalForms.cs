using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Draws the form for a proposal, and reads it when it comes back.</summary>
internal sealed class ProposalForms(ProposalPeople people)
{
    /// <summary>The rounds that are open to the department, the newest first.</summary>
    public static async Task<IReadOnlyList<ProposalRound>> OpenRoundsAsync(MedBotDb db, string? department, CancellationToken cancellationToken)
    {
        List<ProposalRound> open = await db.Set<ProposalRound>().AsNoTracking().Where(round => round.ClosedOn == null).OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
        return open.FindAll(round => round.Covers(department));
    }

    public AdaptiveCard Blank(ProposalRound round, Person person, DateOnly today, Place place) =>
        Draw(round, person, today, place, Guid.NewGuid(), proposal: null, new());

    /// <summary>The form of a proposal as it is stored, or as it was typed just now.</summary>
    public AdaptiveCard Draw(ProposalRound round, Person person, DateOnly today, Place place, Guid key, Proposal? proposal, TypedProposal typed, IReadOnlyList<FormMistake>? mistakes = null, string? told = null, long? continues = null) =>
        ProposalFormCard.For(
            new()
            {
                Key = key,
                RoundId = round.Id,
                RoundName = round.Name,
                Years = [.. round.Years],
                Deadline = Deadline(round, today),
                Version = proposal?.Version ?? 0,
                Continues = proposal?.Continues ?? continues,
                IsSent = proposal is { State: ProposalState.Sent or ProposalState.WithRepresentative },
                Typed = typed,
                Mistakes = mistakes ?? [],
                Representatives = [.. people.Organisation.RepresentativesOf(person, today).Candidates.Select(candidate => new Choice(candidate.Name, candidate.Id))],
                Told = told,
            },
            inDialog: place is not Place.Personal);

    /// <summary>Every letter as it was typed.</summary>
    public static TypedProposal Typed(JsonElement data, ProposalFormCard.Submitted form, ProposalRound round) => new()
    {
        Title = form.Title ?? "",
        Description = form.Description ?? "",
        Kind = form.Kind,
        EveryYear = form.EveryYear ?? "",
        ByYear = round.Years
            .Select(year => (year, typed: data.TryGetProperty(TypedProposal.YearField(year), out JsonElement value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : ""))
            .Where(amount => amount.typed.Length > 0)
            .ToDictionary(amount => amount.year, amount => amount.typed),
        ForCitizens = form.Citizens ?? "",
        ForStaff = form.Staff ?? "",
        NameMayBePassedOn = form.ShareName == "yes",
    };

    private static string Deadline(ProposalRound round, DateOnly today) =>
        !round.Open ? "Runden er lukket. Du kan gemme en kladde til en senere runde."
        : round.IsLate(today) ? $"Fristen var {ProposalText.Day(round.LastDay)}. Du kan stadig sende, og forslaget bliver mærket som sendt efter fristen."
        : $"Frist {ProposalText.Day(round.LastDay)}";
}
