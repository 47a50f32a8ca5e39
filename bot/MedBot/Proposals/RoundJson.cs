using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Writes a round in the form of <c>bot/MedBot/Meetings/Export/FORMAT.md</c>: for the case system, a name only where it may be passed on.</summary>
internal static class RoundJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static void Write(Stream file, ProposalExport export)
    {
        ProposalRound round = export.Round;
        JsonSerializer.Serialize(file, new
        {
            Format = "medbot-round/1",
            Round = round.Name,
            round.FirstYear,
            round.LastYear,
            round.FirstDay,
            round.LastDay,
            round.ClosedOn,
            round.Targets,
            Proposals = export.Proposals.Select(Proposal),
        }, Json);
    }

    private static object Proposal(ExportedProposal exported) => new
    {
        Number = exported.View.Id,
        exported.View.Words.Title,
        exported.View.Words.Description,
        exported.View.Words.Kind,
        exported.View.State,
        Department = exported.View.DepartmentName,
        exported.View.Words.Amounts,
        exported.Counts,
        exported.View.Late,
        exported.View.Words.ForCitizens,
        exported.View.Words.ForStaff,
        exported.Treatment.Summary,
        StaffConsequence = exported.Treatment.Staff?.Paragraph(),
        StaffLawyers = exported.Treatment.Lawyers,
        exported.Treatment.ForSteeringGroup,
        Sender = exported.View.SenderName,
        Representative = exported.View.RepresentativeName,
        exported.Responsible,
        Steps = exported.View.Way.Select(step => new { At = step.When, Step = step.Kind, step.Who, step.Text }),
    };
}
