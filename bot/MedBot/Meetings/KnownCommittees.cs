using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>The committees that questions can name: those of the organisation, and others that documents have.</summary>
internal static class KnownCommittees
{
    public static CommitteeNames Of(Domain.Organisation.Organisation organisation, IEnumerable<string> inDocuments) => new(
    [
        .. organisation.Committees.Select(committee => (committee.Name, (IEnumerable<string>)committee.Aliases)),
        .. inDocuments.Distinct().Where(name => organisation.CommitteeNamed(name) is null).Select(name => (name, Enumerable.Empty<string>())),
    ]);
}
