using System.Reflection;
using System.Text.RegularExpressions;

namespace MedBot.Demo;

/// <summary>A fictional municipality with people, committees, agendas and minutes around today's date.</summary>
internal sealed partial record DemoMunicipality
{
    private const string Folder = "Demo/";

    /// <summary>The organisation file, in the form of <c>shared/formats/organisation.md</c>.</summary>
    public required string Organisation { get; init; }

    /// <summary>Agendas and minutes, earliest meeting first.</summary>
    public required IReadOnlyList<DemoDocument> Documents { get; init; }

    public static DemoMunicipality For(DateOnly today)
    {
        var dates = new DemoDates(today);
        return new()
        {
            Organisation = dates.Fill(Text($"{Folder}organisation.json")),
            Documents = [.. typeof(DemoMunicipality).Assembly.GetManifestResourceNames()
                .Select(resource => DocumentName().Match(resource))
                .Where(name => name.Success)
                .Select(name => (Name: name, Day: dates.Day(name.Groups["offset"].Value, name.Groups["weekday"].Value)))
                .OrderBy(found => found.Day)
                .Select(found => new DemoDocument(
                    $"{found.Name.Groups["committee"].Value}-{found.Day:yyyy-MM-dd}-{found.Name.Groups["kind"].Value}",
                    dates.Fill(Text(found.Name.Value), found.Day)))],
        };
    }

    /// <summary>The wheel of a day's year, in the form of <see cref="Domain.YearWheel.WheelText"/>.</summary>
    public static string WheelOf(DateOnly day) => new DemoDates(day).Fill(Text($"{Folder}aarshjul.md"));

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    // As kommunemed-39tor-referat.md: the meeting's day as in a placeholder, between the committee and the kind.
    [GeneratedRegex(@"^Demo/(?<committee>.+?)(?<offset>[+-]\d+)(?<weekday>\p{L}{3})-(?<kind>(dagsorden|referat)\.(md|txt))$")]
    private static partial Regex DocumentName();
}

/// <summary>A file of the demo, as it would be sent to the bot.</summary>
internal sealed record DemoDocument(string FileName, string Text);
