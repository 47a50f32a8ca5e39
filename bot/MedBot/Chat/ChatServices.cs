using System.Reflection;

namespace MedBot.Chat;

internal static class ChatServices
{
    /// <summary>Every command, card action, file command and file maker of the assembly, found by its type.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<DanishClock>().AddTransient<ChatDispatcher>().AddTransient<HelpCommand>().AddSingleton<HelpPage>();
        Type[] found = [typeof(IChatCommand), typeof(ICardAction), typeof(IFileCommand), typeof(IFileMaker), typeof(IMessageSearch)];

        // In one order on every machine: help shows it, and the first of those that fit alike answers.
        foreach (Type type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (Type contract in found.Where(contract => contract.IsAssignableFrom(type)))
            {
                services.AddTransient(contract, type);
            }
        }

        return services;
    }
}
