namespace MedBot.Chat;

internal static class ChatServices
{
    /// <summary>Every command, card action, file command and file maker of the assembly, found by its type.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<DanishClock>().AddTransient<ChatDispatcher>().AddTransient<HelpCommand>().AddSingleton<HelpPage>();

        // In one order on every machine: help shows it, and the first of those that fit alike answers.
        foreach (var (contract, type) in FoundTypes.Implementing(typeof(IChatCommand), typeof(ICardAction), typeof(IFileCommand), typeof(IFileMaker), typeof(IMessageSearch)))
        {
            services.AddTransient(contract, type);
        }

        return services;
    }
}
