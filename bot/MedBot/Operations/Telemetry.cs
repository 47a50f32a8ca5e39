using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MedBot.Operations;

/// <summary>What the bot tells about itself, by OpenTelemetry's names. Never a text, a name or an id of a person.</summary>
internal static class Telemetry
{
    public const string Name = "MedBot";

    public static readonly ActivitySource Traces = new(Name);
    public static readonly Meter Metrics = new(Name);

    private static readonly Histogram<double> Turns = Metrics.CreateHistogram<double>("medbot.turn.duration", "s", "From an activity to its answer");

    /// <param name="kind">The activity's turn, <c>QuestionTurn</c>.</param>
    public static void Turn(string kind, long startedAt, bool failed) => Turns.Record(
        Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("failed", failed));
}
