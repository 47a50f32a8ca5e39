namespace MedBot.Chat;

/// <summary>Makes a file that somebody is offered in personal chat and has said yes to. Found by its type, chosen by its verb.</summary>
public interface IFileMaker
{
    /// <summary>As in the offer, <c>proposal/export</c>.</summary>
    string Verb { get; }

    /// <summary>The file as it is now, for the person who said yes; null where there is none for that person.</summary>
    Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken);

    /// <summary>The file lies with the person.</summary>
    Task DeliveredAsync(CardPress press, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A file for one person.</summary>
public sealed record MadeFile(string Name, string Description, ReadOnlyMemory<byte> Content)
{
    private const int LongestName = 100;

    /// <summary>A name out of free text: OneDrive refuses some signs.</summary>
    internal static string NameOf(string text) => string.Concat(text.Take(LongestName).Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or ',' or '.' ? letter : '-')).Trim(' ', '-', '.');
}
