using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>The channels that a committee's papers are posted to: the organisation file's, changed by what was said in channels.</summary>
internal static class CommitteeChannels
{
    public static async Task<IReadOnlyList<ChannelReference>> OfAsync(
        MedBotDb db, Domain.Organisation.Organisation organisation, Committee committee, DocumentKind kind, CancellationToken cancellationToken)
    {
        List<ChannelUse> said = await db.Set<ChannelUse>().AsNoTracking().Where(use => use.Committee == committee.Id && use.Kind == kind).OrderBy(use => use.At).ToListAsync(cancellationToken);
        return Of(organisation, committee, kind, said);
    }

    /// <param name="said">Of this committee and kind, the oldest first.</param>
    public static IReadOnlyList<ChannelReference> Of(Domain.Organisation.Organisation organisation, Committee committee, DocumentKind kind, IReadOnlyCollection<ChannelUse> said)
    {
        IReadOnlyList<ChannelReference> inFile = kind is DocumentKind.Agenda ? organisation.ForAgendas(committee) : organisation.ForMinutes(committee);
        return
        [
            .. inFile.Concat(said.Where(use => use.Used).Select(use => new ChannelReference { Team = use.Team, Id = use.Channel }))
                .DistinctBy(channel => channel.Id)
                .Where(channel => !said.Any(use => use.Channel == channel.Id && !use.Used)),
        ];
    }

    /// <summary>What people call those of each kind of paper.</summary>
    public static async Task<IReadOnlyList<(DocumentKind Kind, IReadOnlyList<string> Names)>> NamedAsync(
        MedBotDb db, Domain.Organisation.Organisation organisation, Committee committee, IReadOnlyList<DocumentKind> papers, CancellationToken cancellationToken)
    {
        List<(DocumentKind, IReadOnlyList<string>)> named = [];
        foreach (DocumentKind kind in papers)
        {
            named.Add((kind, await NamesAsync(db, organisation, await OfAsync(db, organisation, committee, kind, cancellationToken), cancellationToken)));
        }

        return named;
    }

    /// <summary>What people call the channels, in their order.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(MedBotDb db, Domain.Organisation.Organisation organisation, IReadOnlyList<ChannelReference> channels, CancellationToken cancellationToken)
    {
        string[] ids = [.. channels.Select(channel => channel.Id)];
        Dictionary<string, string> known = await db.Set<TeamChannel>().Where(channel => ids.Contains(channel.Id)).ToDictionaryAsync(channel => channel.Id, channel => channel.Name, cancellationToken);
        return
        [
            .. channels.Select(channel => (organisation.Departments.FirstOrDefault(department => department.Channel == channel)?.Name, known.GetValueOrDefault(channel.Id)) switch
            {
                (null, { } name) => name,
                ({ } department, null) => department,
                ({ } department, { } name) when string.Equals(department, name, StringComparison.OrdinalIgnoreCase) => name,
                ({ } department, { } name) => $"{name} ({department})",
                _ => "en kanal, som jeg ikke kender navnet på",
            }),
        ];
    }
}
