using MedBot.Cards.Meetings;
using MedBot.Cards.YearWheel;
using MedBot.Organisation;
using MedBot.Page;

namespace MedBot.Meetings;

/// <summary>The meetings of a year, one's own or others'.</summary>
internal sealed class MeetingsPage(MeetingLibrary library, OrganisationDirectory organisation) : IPageView
{
    public string Name => "meetings";

    public Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var committees = organisation.Current.CommitteesOf(request.Text("scope") ?? YearWheelCard.Mine, request.Asker, request.Today);
        var meetings = library.Current.Meetings.Where(meeting => committees?.Contains(organisation.Current.CommitteeNamed(meeting.Key.Committee)?.Id ?? meeting.Key.Committee) != false).ToList();
        int[] years = [.. meetings.Select(meeting => meeting.Key.Date.Year).Append(request.Today.Year).Distinct().Order()];
        var year = request.Number("year") is { } asked && years.Contains(asked) ? asked : request.Today.Year;
        return Task.FromResult<object?>(new MeetingListView(year, years, [.. meetings.Where(meeting => meeting.Key.Date.Year == year).Select(meeting => MeetingView.Of(meeting, request.Today))]));
    }
}
