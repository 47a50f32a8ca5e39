using System.Text;
using System.Text.Json;

namespace MedBot.Domain.YearWheel;

/// <summary>Goes through a JSON text once, from front to back; what does not fit ends in a <see cref="FormatException"/> with a Danish sentence.</summary>
internal ref struct JsonFields
{
    private const int Longest = 1_000_000_000;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private Utf8JsonReader json;
    private string list = "";
    private int index;
    private string key = "";

    public JsonFields(ReadOnlySpan<byte> utf8)
    {
        json = new(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        json.Read();
    }

    public static byte[][] Keys(params string[] names) => [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Enters the object that stands here.</summary>
    public readonly void Object()
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Refuse("skal være et objekt");
        }
    }

    /// <summary>Goes to the object's next key that is one of <paramref name="keys"/>; at its end, the first <paramref name="required"/> of them must have been there.</summary>
    public bool NextKey(byte[][] keys, int required, ref int seen, out int which)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            for (which = 0; which < keys.Length; which++)
            {
                if (json.ValueTextEquals(keys[which]))
                {
                    seen |= 1 << which;
                    key = Encoding.UTF8.GetString(keys[which]);
                    json.Read();
                    return true;
                }
            }

            json.Skip();
        }

        key = "";
        for (which = 0; which < required; which++)
        {
            if ((seen & (1 << which)) == 0)
            {
                throw Refuse($"mangler »{Encoding.UTF8.GetString(keys[which])}«");
            }
        }

        return false;
    }

    /// <summary>Enters the list that stands here.</summary>
    public void List()
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Refuse("skal være en liste");
        }
    }

    /// <summary>Enters the list that stands here, whose elements are named in the sentences to come.</summary>
    public void List(string name)
    {
        List();
        (list, index, key) = (name, -1, "");
    }

    /// <summary>Goes to the list's next object.</summary>
    public bool NextObject()
    {
        (index, key) = (index + 1, "");
        if (!NextElement())
        {
            list = "";
            return false;
        }

        Object();
        return true;
    }

    public bool NextElement() => json.Read() && json.TokenType != JsonTokenType.EndArray;

    public readonly bool IsNull => json.TokenType == JsonTokenType.Null;

    public string Id()
    {
        var id = Text();
        return id.Length > 0 ? id : throw Refuse("må ikke være tom");
    }

    public readonly string Text()
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw Refuse("skal være en tekst");
        }

        if (json.ValueSpan.Length > 128)
        {
            return json.GetString()!;
        }

        Span<char> buffer = stackalloc char[128];
        ReadOnlySpan<char> text = buffer[..json.CopyString(buffer)];
        if (!known.TryGetValue(text, out var same))
        {
            same = text.ToString();
            known[text] = same;
        }

        return same;
    }

    public readonly int Whole(int least)
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out var number) || number < least || number != Math.Floor(number))
        {
            throw Refuse($"skal være et helt tal, mindst {least}");
        }

        return (int)Math.Min(number, Longest);
    }

    public readonly bool Truth() => json.TokenType is JsonTokenType.True or JsonTokenType.False
        ? json.GetBoolean()
        : throw Refuse("skal være true eller false");

    public readonly DateOnly Day()
    {
        Span<char> text = stackalloc char[16];
        return ShortText(text) == 10 && TryDay(text, out var day) ? day : throw Refuse("skal være en dato som 2027-02-10");
    }

    public readonly TimeOnly Clock()
    {
        Span<char> text = stackalloc char[16];
        return ShortText(text) == 5 && TryClock(text, out var clock) ? clock : throw Refuse("skal være et klokkeslæt som 08:30");
    }

    public readonly DateTime Instant()
    {
        Span<char> text = stackalloc char[16];
        return ShortText(text) == 16 && text[10] == 'T' && TryDay(text, out var day) && TryClock(text[11..], out var clock)
            ? day.ToDateTime(clock)
            : throw Refuse("skal være et tidspunkt som 2027-02-10T08:30");
    }

    public readonly void End()
    {
        var rest = json;
        rest.Read();
    }

    /// <summary>The sentence begins with where in the file it is.</summary>
    public readonly FormatException Refuse(string what)
    {
        var element = list.Length > 0 ? $"{list}[{index}]" : "";
        var place = element.Length > 0 && key.Length > 0 ? $"{element}.{key}" : element + key;
        return new($"{(place.Length > 0 ? place : "Filen")} {what}.");
    }

    private readonly int ShortText(Span<char> text) =>
        json.TokenType == JsonTokenType.String && json.ValueSpan.Length <= text.Length ? json.CopyString(text) : 0;

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text[4] != '-' || text[7] != '-' || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month)
            || !TryDigits(text[8..10], out var number) || year < 1000 || month is < 1 or > 12
            || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, number);
        return true;
    }

    private static bool TryClock(ReadOnlySpan<char> text, out TimeOnly clock)
    {
        clock = default;
        if (text[2] != ':' || !TryDigits(text[..2], out var hour) || !TryDigits(text[3..5], out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        clock = new(hour, minute);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
