using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Cli;

/// <summary>What a command is run with: the service's settings, and where it writes.</summary>
internal sealed record CommandHost(IConfiguration Configuration, IHostEnvironment Environment, TextWriter Out, TextWriter Errors)
{
    public static CommandHost OfProcess()
    {
        var environment = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return new(configuration, new HostingEnvironment { EnvironmentName = environment }, Console.Out, Console.Error);
    }

    /// <returns>The exit code of what was refused.</returns>
    public int Refuse(string sentence)
    {
        Errors.WriteLine(sentence);
        return CommandLine.Refused;
    }
}
