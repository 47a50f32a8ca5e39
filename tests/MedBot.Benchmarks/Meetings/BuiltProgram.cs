namespace MedBot.Benchmarks.Meetings;

/// <summary>MedBot as its own build made it, in the same configuration as the benchmarks.</summary>
internal static class BuiltProgram
{
    /// <summary>From <c>tests/MedBot.Benchmarks/bin/Release/net10.0</c> to <c>bot/MedBot/bin/Release/net10.0</c>.</summary>
    public static string Path { get; } = AppContext.BaseDirectory.Replace(
        System.IO.Path.Combine("tests", "MedBot.Benchmarks"), System.IO.Path.Combine("bot", "MedBot"), StringComparison.Ordinal) + "MedBot.dll";
}
