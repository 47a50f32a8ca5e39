using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>A leader writes what stands beside a proposal in the catalogue.</summary>
internal sealed class TreatProposal(ActOnProposal act, ProposalPeople people) : ICardAction
{
    public string Verb => ProposalButton.Treat;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        LeaderProposalCard.Treated form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Treated)!;
        return act.RunAsync(press, form.Id, ProposalSight.ActAsLeader, "Teksterne er gemt.", async step =>
        {
            Person? responsible = people.Organisation.LeadersOf(step.Proposal.Department, DateOnly.FromDateTime(press.Now)).FirstOrDefault(leader => leader.Id == form.Responsible);
            var treatment = new Treatment
            {
                Summary = form.Summary?.Trim(),
                Staff = Enum.TryParse(form.Staff, out StaffConsequence staff) && Enum.IsDefined(staff) ? staff : null,
                Lawyers = form.Lawyers?.Trim(),
                ForSteeringGroup = form.SteeringGroup == "true",
                Responsible = responsible is null ? null : await ProposalPeople.KeyOfAsync(step.Db, responsible, cancellationToken),
            };
            return step.Proposal.Treat(treatment, step.By, step.Now, form.Version);
        }, cancellationToken);
    }
}
