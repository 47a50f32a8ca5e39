using System.Globalization;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Who may open a round, for which departments.</summary>
internal sealed class RoundOpeners(ProposalPeople people)
{
    /// <summary>Stands for all departments.</summary>
    public const string All = "*";

    /// <summary>Chairs and leaders for their own department; those of a committee that covers all departments, and HR, for any.</summary>
    public IReadOnlyList<Choice> DepartmentsOf(Asker asker, DateOnly today)
    {
        if (asker.Person is not { } person)
        {
            return [];
        }

        Committee[] led = [.. people.Organisation.CommitteesOf(person.Id, today).Where(committee => committee.Members.Any(member =>
            member.Person == person.Id && member.InOffice(today) && (member.Roles.Contains(Role.Chair) || member.Roles.Contains(Role.Management))))];
        var any = asker.Hr || led.Any(committee => committee.Department is null);
        return
        [
            .. any ? [new Choice("Alle afdelinger", All)] : Array.Empty<Choice>(),
            .. people.Organisation.Departments.Where(department => any || led.Any(committee => committee.Department == department.Id)).Select(department => new Choice(department.Name, department.Id)),
        ];
    }

    /// <summary>The one that a message names: by the department, one of its units, or its committee.</summary>
    public Choice? Named(string name, IReadOnlyList<Choice> departments)
    {
        var id = people.Organisation.CommitteeNamed(name) is { } committee ? committee.Department ?? All : people.Organisation.UnitIn(DanishText.Fold(name))?.Department;
        return departments.FirstOrDefault(department => department.Value == id);
    }

    /// <summary>May extend and close the round: one who might have opened it.</summary>
    public bool MayRun(ProposalRound round, Asker asker, DateOnly today)
    {
        IReadOnlyList<Choice> departments = DepartmentsOf(asker, today);
        return departments.Any(department => department.Value == All)
            || (round.Departments.Count > 0 && round.Departments.All(id => departments.Any(department => department.Value == id)));
    }

    /// <summary>What the form holds before anybody has typed: next year's budget with its three years ahead.</summary>
    public static RoundFormCard.Submitted Suggestion(DateOnly today) => new(
        Guid.NewGuid(),
        string.Create(CultureInfo.InvariantCulture, $"Budget {today.Year + 1}"),
        (today.Year + 1).ToString(CultureInfo.InvariantCulture),
        (today.Year + 4).ToString(CultureInfo.InvariantCulture));
}
