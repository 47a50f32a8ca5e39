using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedBot.Domain.YearWheel;

/// <summary>A <see cref="Plan"/> as JSON.</summary>
public static class PlanJson
{
    private static readonly byte[][] PlanKeys = JsonFields.Keys("meetings", "unplaced", "cost");
    private static readonly byte[][] MeetingKeys = JsonFields.Keys("id", "start", "room", "accepted");
    private static readonly byte[][] UnplacedKeys = JsonFields.Keys("id", "why");

    public static Reading<Plan> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var fields = new JsonFields(utf8);
            var plan = ReadPlan(ref fields);
            fields.End();
            return new Reading<Plan>.Read(plan);
        }
        catch (FormatException refused)
        {
            return new Reading<Plan>.Refused(refused.Message);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return new Reading<Plan>.Refused("Filen er ikke gyldig JSON i UTF-8.");
        }
    }

    public static void Write(Plan plan, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("meetings");
        foreach (var meeting in plan.Meetings)
        {
            json.WriteStartObject();
            json.WriteString("id", meeting.Id);
            json.WriteString("start", Text(meeting.Start));
            json.WriteString("room", meeting.Room);
            if (meeting.Accepted)
            {
                json.WriteBoolean("accepted", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unplaced");
        foreach (var meeting in plan.Unplaced)
        {
            json.WriteStartObject();
            json.WriteString("id", meeting.Id);
            json.WriteString("why", meeting.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("cost", plan.Cost);
        json.WriteEndObject();
    }

    internal static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static Plan ReadPlan(ref JsonFields fields)
    {
        List<PlacedMeeting> meetings = [];
        List<UnplacedMeeting> unplaced = [];
        var cost = 0;
        fields.Object();
        for (var seen = 0; fields.NextKey(PlanKeys, PlanKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0:
                    for (fields.List("meetings"), meetings.Clear(); fields.NextObject();)
                    {
                        meetings.Add(ReadPlaced(ref fields));
                    }

                    break;
                case 1:
                    for (fields.List("unplaced"), unplaced.Clear(); fields.NextObject();)
                    {
                        unplaced.Add(ReadUnplaced(ref fields));
                    }

                    break;
                default:
                    cost = fields.Whole(0);
                    break;
            }
        }

        return new() { Meetings = meetings, Unplaced = unplaced, Cost = cost };
    }

    private static PlacedMeeting ReadPlaced(ref JsonFields fields)
    {
        string id = "", room = "";
        DateTime start = default;
        var accepted = false;
        for (var seen = 0; fields.NextKey(MeetingKeys, required: 3, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: id = fields.Id(); break;
                case 1: start = fields.Instant(); break;
                case 2: room = fields.Id(); break;
                default: accepted = fields.Truth(); break;
            }
        }

        return new() { Id = id, Start = start, Room = room, Accepted = accepted };
    }

    private static UnplacedMeeting ReadUnplaced(ref JsonFields fields)
    {
        string id = "", why = "";
        for (var seen = 0; fields.NextKey(UnplacedKeys, UnplacedKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: id = fields.Id(); break;
                default: why = fields.Text(); break;
            }
        }

        return new(id, why);
    }
}
