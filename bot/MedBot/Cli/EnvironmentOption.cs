namespace MedBot.Cli;

/// <summary><c>--environment=NAME</c> ahead of all else, for commands too: <c>dotnet run</c> passes it by <c>RunArguments</c> of the project file.</summary>
internal static class EnvironmentOption
{
    private const string Option = "--environment=";
    private const string Variable = "ASPNETCORE_ENVIRONMENT";

    /// <summary>Names the environment, where the caller's own variable does not, and gives the words behind the option.</summary>
    public static string[] Take(string[] words)
    {
        if (words is not [var first, .. var rest] || !first.StartsWith(Option, StringComparison.Ordinal))
        {
            return words;
        }

        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Environment.SetEnvironmentVariable(Variable, first[Option.Length..]);
        }

        return rest;
    }
}
