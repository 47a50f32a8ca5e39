using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MedBot.Operations;

internal static class OperationsSetup
{
    private const string Exporter = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            // One object a line, each with its trace: what log stores read.
            builder.Logging.ClearProviders().AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }

        var start = new QuietStart();
        builder.Logging.AddFilter(QuietStart.Category, start.Tells);
        builder.Services.AddSingleton(start).AddHealthChecks()
            .AddCheck<StoreHealth>("store")
            .AddCheck<OutboxHealth>("outbox")
            .AddCheck<TokenHealth>("token")
            .AddCheck<OrganisationHealth>("organisation")
            .AddCheck<SubscriptionHealth>("subscriptions");
        if (!string.IsNullOrEmpty(builder.Configuration[Exporter]))
        {
            builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.Name).AddOtlpExporter().Build());
            builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
                .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql").AddOtlpExporter().Build());
            builder.Services.AddHostedService<ExportTelemetry>().AddHostedService<MeasureOutbox>();
        }

        return builder;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; otherwise 503, and what is wrong.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<QuietStart>().End);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsync(
        string.Join('\n', report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}{(entry.Value.Description is { } why ? $", {why}" : "")}")));

    /// <summary>Started with the service and stopped with it, so that what is measured last is sent too.</summary>
    private sealed class ExportTelemetry(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            metrics.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
