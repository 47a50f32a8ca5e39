using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A seat in a committee today: the organisation file is true of that, a document of the day of its meeting.</summary>
internal sealed record SeatNow(Committee Committee, Person Person, Member Member)
{
    // Of these alone an electoral group is told.
    private static readonly Role[] Representing = [Role.ViceChair, Role.Employees, Role.Safety, Role.ShopSteward];

    /// <summary>Name, title, unit, offices and electoral group, as a list of participants has them.</summary>
    public Participant AsListed => new()
    {
        Name = Person.Name,
        Note = string.Join(", ", new[] { Person.Title, Person.Unit }.OfType<string>().Concat(Member.Roles.Select(RoleName.Of)).Concat(Member.Group is { } group && Member.Roles.Any(Representing.Contains) ? [group] : [])) is { Length: > 0 } note ? note : null,
    };

    /// <summary>All of them, on that day.</summary>
    public static IEnumerable<SeatNow> In(Organisation.Organisation organisation, DateOnly today) => organisation.Committees.SelectMany(committee => committee.Members.Where(member => member.InOffice(today))
        .Select(member => (member, Person: organisation.PersonById(member.Person))).Where(one => one.Person is not null).Select(one => new SeatNow(committee, one.Person!, one.member)));

    /// <summary>Those of the committees asked about, else of the asker's own; none where a meeting or another time is meant, or the file does not know the committee.</summary>
    public static IReadOnlyList<SeatNow> Meant(QuestionReading reading, Evidence evidence) => reading is not { Period: null, Latest: false, Tense: not Tense.Past } ? []
        : [.. In(evidence.OfFile, evidence.Today).Where(seat => (reading.Committees.Count > 0 ? reading.Committees : evidence.Mine).Contains(seat.Committee.Name))];
}
