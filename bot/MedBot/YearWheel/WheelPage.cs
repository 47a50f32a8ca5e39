using MedBot.Cards.YearWheel;
using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Page;

namespace MedBot.YearWheel;

/// <summary>A calendar year of the year wheel.</summary>
internal sealed class WheelPage(WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation, ShowWheel show) : IPageView
{
    public string Name => "wheel";

    public Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var today = request.Today;
        int[] years = [.. library.Calendar(today).Select(entry => entry.First.Year).Append(today.Year).Distinct().Order()];
        var year = request.Number("year") is { } asked && years.Contains(asked) ? asked : today.Year;
        var part = show.Part(new(request.Text("scope") ?? YearWheelCard.Mine, new(year, 1, 1), new(year, 12, 31)), request.Asker, today);
        var themes = library.Themes(today).Where(theme => part.Committees?.Contains(theme.Committee) != false);
        var papers = meetings.Current.Meetings.Where(meeting => meeting.HasDocument && meeting.Key.Date.Year == year).ToLookup(meeting => (organisation.Current.CommitteeNamed(meeting.Key.Committee)?.Id ?? meeting.Key.Committee, meeting.Key.Date));
        return Task.FromResult<object?>(WheelView.Of(year, years, part.Name, part.Entries, Papers, [.. themes], part.Notes, today));

        KnownMeeting? Papers(WheelEntry entry) => entry is { Kind: WheelEntryKind.Meeting, Committees: [var committee] } ? papers[(committee, entry.First)].FirstOrDefault() : null;
    }
}
