using System.Text;
using System.Text.Json;
using MedBot.Demo;

namespace MedBot.Tests.Questions;

/// <summary>A table of questions, the day on which they are asked, and the documents they are asked about.</summary>
public sealed record QuestionTable(string Name, DateOnly Today, string? Folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>In the order of the numbers in <see cref="QuestionTableTests"/>.</summary>
    public static IReadOnlyList<QuestionTable> All { get; } =
    [
        new("demo-first", new(2027, 3, 8), Folder: null),
        new("demo-second", new(2027, 3, 8), Folder: null),
        new("hospital", new(2026, 9, 7), "Hospital"),
        new("schools", new(2026, 3, 16), "Schools"),
        new("region", new(2026, 10, 5), "Region"),
        new("daycare", new(2027, 1, 18), "Daycare"),
        new("nurseries", new(2026, 11, 23), "Nurseries"),
        new("utility", new(2027, 3, 15), "Utility"),
        new("coast", new(2028, 4, 12), "Coast"),
        new("meadow", new(2025, 11, 3), "Meadow"),
        new("bridge", new(2026, 9, 28), "Bridge"),
        new("castle", new(2029, 1, 31), "Castle"),
        new("forest", new(2026, 3, 2), "Forest"),
        new("harbour", new(2026, 10, 20), "Harbour"),
        new("island", new(2027, 9, 20), "Island"),
        new("fjord", new(2025, 3, 12), "Fjord"),
        new("beach", new(2029, 3, 19), "Beach"),
        new("mill", new(2027, 3, 15), "Mill"),
        new("sound", new(2027, 6, 4), "Sound"),
        new("grove", new(2027, 5, 12), "Grove"),
        new("lake", new(2027, 5, 24), "Lake"),
        new("brook", new(2026, 11, 16), "Brook"),
        new("orchard", new(2027, 1, 25), "Orchard"),
        new("cliff", new(2027, 4, 1), "Cliff"),
        new("heath", new(2027, 4, 19), "Heath"),
        new("ferry", new(2026, 9, 7), "Ferry"),
        new("moor", new(2027, 11, 8), "Moor"),
        new("quay", new(2028, 3, 20), "Quay"),
        new("dune", new(2027, 10, 20), "Dune"),
        new("river", new(2028, 10, 30), "River"),
        new("plain", new(2028, 9, 20), "Plain"),
    ];

    /// <summary>Asked about the fictional municipality that the bot brings with it.</summary>
    public bool OverDemo => Folder is null;

    public IReadOnlyList<(string Name, byte[] Content)> Documents => Folder is { } folder
        ? [.. Directory.EnumerateFiles(InTests(folder)).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]
        : [.. DemoMunicipality.For(Today).Documents.Select(document => (document.FileName, Encoding.UTF8.GetBytes(document.Text)))];

    public IReadOnlyList<QuestionCase> Cases => [.. File.ReadLines(InTests($"{Name}.jsonl")).Select(line => JsonSerializer.Deserialize<QuestionCase>(line, Json)!)];

    private static string InTests(string name) => Path.Combine(AppContext.BaseDirectory, "Questions", name);
}
