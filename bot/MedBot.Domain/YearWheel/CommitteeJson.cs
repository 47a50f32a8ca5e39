using System.Globalization;
using System.Text.Json;

namespace MedBot.Domain.YearWheel;

/// <summary>A committee of a problem as JSON.</summary>
internal static class CommitteeJson
{
    private static readonly byte[][] Keys = JsonFields.Keys(
        "id", "name", "level", "parent", "chair", "members", "minutes", "weekdays", "from", "to", "rooms", "needed");
    private static readonly int Required = Keys.Length - 1;
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static PlannedCommittee Read(ref JsonFields fields)
    {
        string id = "", name = "", chair = "";
        string? parent = null;
        int level = 0, minutes = 0;
        List<string> members = [], needed = [];
        List<DayOfWeek> weekdays = [];
        List<string>? rooms = null;
        TimeOnly from = default, to = default;
        for (var seen = 0; fields.NextKey(Keys, Required, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: id = fields.Id(); break;
                case 1: name = fields.Text(); break;
                case 2: level = fields.Whole(0); break;
                case 3: parent = fields.IsNull ? null : fields.Id(); break;
                case 4: chair = fields.Id(); break;
                case 5: members = ReadIds(ref fields); break;
                case 6: minutes = fields.Whole(1); break;
                case 7: weekdays = ReadWeekdays(ref fields); break;
                case 8: from = fields.Clock(); break;
                case 9: to = fields.Clock(); break;
                case 10: rooms = fields.IsNull ? null : ReadIds(ref fields); break;
                default: needed = ReadIds(ref fields); break;
            }
        }

        return from <= to
            ? new()
            {
                Id = id,
                Name = name,
                Level = level,
                Parent = parent,
                Chair = chair,
                Members = members,
                Needed = needed,
                TimeSetAside = TimeSpan.FromMinutes(minutes),
                Weekdays = weekdays,
                From = from,
                To = to,
                Rooms = rooms,
            }
            : throw fields.Refuse("har timer, der slutter, før de begynder");
    }

    private static List<string> ReadIds(ref JsonFields fields)
    {
        List<string> ids = [];
        for (fields.List(); fields.NextElement();)
        {
            ids.Add(fields.Id());
        }

        return ids;
    }

    private static List<DayOfWeek> ReadWeekdays(ref JsonFields fields)
    {
        List<DayOfWeek> weekdays = [];
        for (fields.List(); fields.NextElement();)
        {
            var weekday = Array.IndexOf(Weekdays, fields.Text());
            weekdays.Add(weekday >= 0 ? (DayOfWeek)weekday : throw fields.Refuse("skal holde ugedage fra mon til sun"));
        }

        return weekdays;
    }

    public static void Write(Utf8JsonWriter json, PlannedCommittee committee)
    {
        json.WriteString("id", committee.Id);
        json.WriteString("name", committee.Name);
        json.WriteNumber("level", committee.Level);
        json.WriteString("parent", committee.Parent);
        json.WriteString("chair", committee.Chair);
        WriteTexts(json, "members", committee.Members);
        json.WriteNumber("minutes", (int)committee.TimeSetAside.TotalMinutes);
        WriteTexts(json, "weekdays", committee.Weekdays.Select(weekday => Weekdays[(int)weekday]));
        json.WriteString("from", committee.From.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("to", committee.To.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (committee.Rooms is { } rooms)
        {
            WriteTexts(json, "rooms", rooms);
        }
        else
        {
            json.WriteNull("rooms");
        }

        if (committee.Needed.Count > 0)
        {
            WriteTexts(json, "needed", committee.Needed);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
