using MedBot.Cards.Meetings;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings;

/// <summary>What whoever hands in a document is told where the organisation file does not know its committee: it is taken in, and nothing of it is posted.</summary>
internal static class UnknownCommittee
{
    /// <returns>Null where the committee is known, or no file is there to know any.</returns>
    public static string? Sentence(Domain.Organisation.Organisation file, MeetingDocument document) =>
        file.Committees.Count == 0 || file.CommitteeNamed(document.Committee) is not null ? null
            : DocumentTakenCard.UnknownCommittee(document.Committee, file.CommitteeNearest(document.Committee)?.Name);
}
