using System.Globalization;
using MedBot.Cli;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Cli;

/// <summary>A command as it is typed, in this process; what it writes is caught. See <see cref="CommandProcess"/> for one of its own.</summary>
internal static class TypedCommand
{
    /// <param name="words">What is typed behind the program's name.</param>
    public static Task<(int Code, string Out, string Errors)> RunAsync(string connectionString, params string[] words) => RunAsync(connectionString, organisationFile: null, words);

    public static async Task<(int Code, string Out, string Errors)> RunAsync(string connectionString, string? organisationFile, string[] words)
    {
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Store"] = connectionString, ["MedBot:Organisation"] = organisationFile };
        await using StringWriter output = new(CultureInfo.InvariantCulture);
        await using StringWriter errors = new(CultureInfo.InvariantCulture);
        CommandHost host = new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = Environments.Production }, output, errors);
        var code = await CommandLine.RunAsync(host, words, CancellationToken.None);
        return (code, $"{output}", $"{errors}");
    }
}
