using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>Who sent an organisation file in, approved it, or withdrew it.</summary>
internal sealed class OrganisationDeeds : IDeeds
{
    public async Task<IReadOnlyList<DoneBy>> SinceAsync(MedBotDb db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var versions = await db.Set<OrganisationVersion>()
            .Select(version => new { version.Id, version.SentAt, version.SentBy, version.ApprovedAt, version.ApprovedBy, version.WithdrawnAt, version.WithdrawnBy })
            .ToListAsync(cancellationToken);
        return
        [
            .. versions.SelectMany(version => new[]
            {
                new DoneBy(version.SentAt, DeedText.OrganisationSent(version.Id), version.SentBy),
                new DoneBy(version.ApprovedAt ?? DateTimeOffset.MinValue, DeedText.OrganisationApproved(version.Id), version.ApprovedBy),
                new DoneBy(version.WithdrawnAt ?? DateTimeOffset.MinValue, DeedText.OrganisationWithdrawn(version.Id), version.WithdrawnBy),
            }).Where(done => done.At >= since),
        ];
    }
}
