using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.Graph;

/// <summary>Meetings as calendar files, one a meeting, where there is no tenant to book them in: people open them in the calendar that they have.</summary>
internal sealed class CalendarFiles(string folder, TimeProvider clock) : IMeetingCalendar
{
    public string Organizer => "";

    public async Task<CalendarResult> CreateAsync(EventPlace at, BookedEvent meeting, bool begunBefore, CancellationToken cancellationToken)
    {
        await WriteAsync(at, meeting, cancelled: false, cancellationToken);
        return new CalendarResult.Done(at.Transaction.ToString(), []);
    }

    public async Task<CalendarResult> ChangeAsync(EventPlace at, string eventId, BookedEvent written, BookedEvent wanted, CancellationToken cancellationToken)
    {
        await WriteAsync(at, wanted, cancelled: false, cancellationToken);
        return new CalendarResult.Done(eventId, []);
    }

    public async Task<CalendarResult> CancelAsync(EventPlace at, string eventId, BookedEvent written, CancellationToken cancellationToken)
    {
        await WriteAsync(at, written, cancelled: true, cancellationToken);
        return new CalendarResult.Done(null, []);
    }

    private async Task WriteAsync(EventPlace at, BookedEvent meeting, bool cancelled, CancellationToken cancellationToken)
    {
        CalendarEntry entry = new() { Key = at.Key, Start = meeting.Start, End = meeting.End, Subject = meeting.Subject, Place = meeting.Room.Name, Cancelled = cancelled };
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{string.Join('_', at.Key.Split(Path.GetInvalidFileNameChars()))}.ics");

        // Whole or not at all, whenever the process ends.
        var draft = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(draft, PlanCalendar.Write([entry], clock.GetUtcNow()), new UTF8Encoding(false), cancellationToken);
        File.Move(draft, path, overwrite: true);
    }
}
