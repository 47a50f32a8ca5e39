using MedBot.Chat;
using MedBot.Domain.Danish;

namespace MedBot.Proposals;

/// <summary>What is done with proposals as time goes by. Doing it again changes nothing.</summary>
internal interface IProposalDuty
{
    /// <param name="now">Danish local time.</param>
    Task RunAsync(DateTime now, CancellationToken cancellationToken);

    /// <summary>From eight in the morning of a working day on, what waits is told.</summary>
    static bool PeopleAreAtWork(DateTime now) => now.Hour >= 8 && WorkingDays.IsWorkingDay(DateOnly.FromDateTime(now));
}

/// <summary>Sees to the duties every minute.</summary>
internal sealed partial class ProposalDuties(IEnumerable<IProposalDuty> duties, DanishClock danish, TimeProvider clock, ILogger<ProposalDuties> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            foreach (IProposalDuty duty in duties)
            {
                try
                {
                    await duty.RunAsync(danish.Now, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(duty.GetType().Name, failure.GetType(), failure.StackTrace);
                }
            }
        }
    }

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "A duty failed and is tried again in a minute: {Duty} {Failure}\n{StackTrace}")]
    private partial void LogFailed(string duty, Type failure, string? stackTrace);
}
