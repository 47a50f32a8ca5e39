using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;

namespace MedBot.Proposals;

/// <summary>What the channels of a round's departments are told.</summary>
internal sealed class RoundPosts(ProposalPeople people)
{
    /// <summary>The beginning of the posts' keys.</summary>
    public const string Prefix = "proposal/round/";

    /// <param name="occasion">Makes the post one of its kind, <c>opened</c>.</param>
    public void Queue(MedBotDb db, ProposalRound round, string occasion, Func<RoundView, AdaptiveCard> card, DateOnly today, DateTimeOffset now)
    {
        foreach (Department department in people.Organisation.Departments.Where(department => round.Covers(department.Id)))
        {
            if (department.Channel is { } channel)
            {
                db.Add(OutboxMessage.Post($"{Prefix}{round.Key}/{occasion}/{department.Id}", channel, card(View(round, department.Id, today)), now));
            }
        }
    }

    public RoundView View(ProposalRound round, string department, DateOnly today) => new(round.Id, round.Name, round.LastDay, [.. Receivers(department, today)])
    {
        Leaders = [.. people.Organisation.LeadersOf(department, today).Select(leader => leader.Name)],
        Targets = round.Targets,
    };

    /// <summary>The employees' representatives in the committees of the department.</summary>
    private IEnumerable<string> Receivers(string department, DateOnly today) => people.Organisation.Committees
        .Where(committee => committee.Department == department)
        .SelectMany(committee => people.Organisation.MembersOf(committee, today, Role.Employees).Select(member => member.Unit is { } unit ? $"{member.Name} ({unit})" : member.Name))
        .Distinct();
}
