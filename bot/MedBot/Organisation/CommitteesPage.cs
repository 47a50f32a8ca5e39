using MedBot.Domain.Organisation;
using MedBot.Page;

namespace MedBot.Organisation;

/// <summary>Whose meetings the page can show: the committees in the order of their levels, one's own marked.</summary>
internal sealed class CommitteesPage(OrganisationDirectory organisation) : IPageView
{
    public string Name => "committees";

    public Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var own = organisation.Current.OwnCommitteesOf(request.Asker.Person, request.Today).Select(committee => committee.Id).ToHashSet();
        return Task.FromResult<object?>(new
        {
            request.Asker.Name,
            Known = request.Asker.Person is not null,
            Committees = organisation.Current.Committees.OrderBy(committee => committee.Level).ThenBy(committee => committee.Name, StringComparer.CurrentCulture)
                .Select(committee => new { committee.Id, committee.Name, Own = own.Contains(committee.Id) }),
        });
    }
}
