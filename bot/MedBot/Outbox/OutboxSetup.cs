using MedBot.Duties;
using MedBot.Privacy;

namespace MedBot.Outbox;

internal static class OutboxSetup
{
    /// <summary>The worker sends what the deliveries of other folders can send.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(OutboxLimits.Read(configuration))
        .AddSingleton<Pace>()
        .AddSingleton<RecentAnswers>()
        .AddSingleton<OutboxQueue>()
        .AddSingleton<QueueOnce>()
        .AddSingleton<IPersonalData, PersonalMessages>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<AskKeepers>()
        .AddSingleton<IDuty, OutboxCleaning>();
}
