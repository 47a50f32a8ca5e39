namespace MedBot.Cli;

/// <summary>A command that is typed behind the program's name.</summary>
internal interface ICliCommand
{
    /// <summary>The first word.</summary>
    string Name { get; }

    /// <summary>What is to be typed, for the sentence that tells of a mistake.</summary>
    string Usage { get; }

    /// <param name="arguments">The words behind its name.</param>
    /// <returns>The exit code: 0 done, 2 something was refused.</returns>
    /// <exception cref="UsageException">The arguments can't be understood.</exception>
    Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}

/// <summary>What was typed can't be understood. The message is one Danish sentence.</summary>
internal sealed class UsageException(string sentence) : Exception(sentence);
