using System.Globalization;
using System.Text.Json;

namespace MedBot.Domain.YearWheel;

public static partial class ProblemJson
{
    public static void Write(PlanningProblem problem, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("year", problem.Year);
        WriteList(json, "closed", problem.Closed, closed =>
        {
            json.WriteString("from", Text(closed.From));
            json.WriteString("to", Text(closed.To));
            json.WriteString("name", closed.Name);
        });
        WriteList(json, "rooms", problem.Rooms, room =>
        {
            json.WriteString("id", room.Id);
            json.WriteString("name", room.Name);
            json.WriteNumber("capacity", room.Capacity);
        });
        WriteList(json, "committees", problem.Committees, committee => CommitteeJson.Write(json, committee));
        WriteList(json, "meetings", problem.Meetings, meeting =>
        {
            json.WriteString("id", meeting.Id);
            json.WriteString("committee", meeting.Committee);
            json.WriteString("earliest", Text(meeting.Earliest));
            json.WriteString("latest", Text(meeting.Latest));
            json.WriteString("target", Text(meeting.Target));
            json.WriteString("fixed", meeting.Fixed is { } start ? PlanJson.Text(start) : null);
        });
        WriteList(json, "order", problem.Order, order =>
        {
            json.WriteString("first", order.First);
            json.WriteString("then", order.Then);
            json.WriteNumber("minDays", order.MinDays);
            json.WriteNumber("maxDays", order.MaxDays);
        });
        WriteList(json, "busy", problem.Busy, busy =>
        {
            json.WriteString("who", busy.Who);
            json.WriteString("from", PlanJson.Text(busy.From));
            json.WriteString("to", PlanJson.Text(busy.To));
        });
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
