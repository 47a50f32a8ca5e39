using System.Text;
using MedBot.Chat;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Demo;

/// <summary>Puts the fictional municipality into an empty store, its year wheel too, and gives it new meetings when its last one has been held.</summary>
internal sealed partial class SeedDemo(
    IConfiguration configuration, IHostEnvironment environment, DanishClock clock, StoreAddress store,
    OrganisationDirectory organisation, WatchOrganisationFile file, ImportMeeting import, SeedWheel wheel, StoreWatch watch, ILogger<SeedDemo> logger) : IHostedService
{
    public const string Setting = "MedBot:Demo";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A municipality that has its own organisation file gets no other one's documents without asking for them.
        if (!configuration.GetValue(Setting, defaultValue: environment.IsDevelopment() && !file.HasFile))
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.Now);
        var (empty, demo, upcoming) = await LookAsync(today, cancellationToken);
        if (!empty && !demo)
        {
            return;
        }

        var municipality = DemoMunicipality.For(today);
        if (!file.HasFile)
        {
            organisation.Take(Encoding.UTF8.GetBytes(municipality.Organisation));
        }

        if (!upcoming)
        {
            List<ReadFile> files = [];
            foreach (var (name, text) in municipality.Documents)
            {
                if (await DocumentFiles.ReadAsync(name, Encoding.UTF8.GetBytes(text), cancellationToken) is ImportResult.Read(var document))
                {
                    // Nothing of the demo is posted by itself; the agendas to come ask their secretaries, as in life.
                    var coming = document.Kind is DocumentKind.Agenda && document.Date >= today;
                    files.Add(new() { Document = document, FileName = name, By = DemoOrganisation.Importer, History = !coming });
                }
            }

            await import.RunAsync(files, cancellationToken);
            await watch.LookAsync(cancellationToken);
            LogSeeded(files.Count);
        }

        if (!file.HasFile)
        {
            await wheel.RunAsync(today, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<(bool Empty, bool Demo, bool Upcoming)> LookAsync(DateOnly today, CancellationToken cancellationToken) => (
        !await store.AnyAsync("\"Meetings\"", cancellationToken),
        await store.AnyAsync("\"Documents\" WHERE \"ImportedBy\" = @demo", cancellationToken, ("@demo", DemoOrganisation.Importer)),
        await store.AnyAsync("\"Meetings\" WHERE \"Date\" >= @today", cancellationToken, ("@today", today)));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The store was empty or its demo out of date: {Documents} documents of a fictional municipality are in it.")]
    private partial void LogSeeded(int documents);
}
