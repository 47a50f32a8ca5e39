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

    private static readonly Counter<int> Imports = Metrics.CreateCounter<int>("medbot.imports", description: "Agendas and minutes that came in");
    private static readonly Counter<int> GraphCalls = Metrics.CreateCounter<int>("medbot.graph.calls", description: "Requests to Graph");
    private static readonly Histogram<double> Plans = Metrics.CreateHistogram<double>("medbot.plan.duration", "s", "From a year's problem to its plan");

    /// <param name="outcome">New, unchanged or replaced.</param>
    public static void Import(string outcome) => Imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void GraphCall(string method, int status) => GraphCalls.Add(1, new KeyValuePair<string, object?>("method", method), new KeyValuePair<string, object?>("status", status));

    public static void Plan(long startedAt) => Plans.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);

    /// <param name="kind">The activity's turn, <c>QuestionTurn</c>.</param>
    public static void Turn(string kind, long startedAt, bool failed) => Turns.Record(
        Stopwatch.GetElapsedTime(startedAt).TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("failed", failed));
}
