using System.Globalization;
using MedBot.Chat;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.Cli;

/// <summary>Takes agendas and minutes in from files. Taken up again after a stop, it leaves what is there already as it is.</summary>
internal sealed class ImportCommand : ICliCommand
{
    private const string Json = "--json";
    private const string History = "--history";
    private const string Post = "--post";
    private const int Batch = 64;
    private const int ProgressEvery = 1024;
    private const long LongestFile = 100 * 1024 * 1024;

    public string Name => "import";

    public string Usage => $"import FIL… [{Json}] [{History}|{Post}]";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments.FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument is not (Json or History or Post)) is { } unknown)
        {
            throw new UsageException($"{unknown} kender jeg ikke.");
        }

        if (arguments.Contains(History) && arguments.Contains(Post))
        {
            throw new UsageException($"{History} slår aldrig op, så {Post} kan ikke stå sammen med det.");
        }

        string[] paths = [.. arguments.Where(argument => argument is not (Json or History or Post)).SelectMany(FilesOf)];
        if (paths.Length == 0)
        {
            throw new UsageException("Der mangler en fil.");
        }

        // The next files are read while the store is opened, and while it takes in the last ones.
        var batches = paths.Chunk(Batch).ToArray();
        var next = Task.Run(() => ReadAsync(batches[0], cancellationToken), cancellationToken);
        await using var services = CommandServices.BuildImport(host);
        await CommandServices.StartAsync(services, cancellationToken);
        var import = services.GetRequiredService<ImportMeeting>();
        var organisation = services.GetRequiredService<OrganisationDirectory>().FromFile;
        HashSet<string> told = [];
        var today = DateOnly.FromDateTime(services.GetRequiredService<DanishClock>().Now);
        var allRead = true;
        var done = 0;
        for (var at = 0; at < batches.Length; at++)
        {
            var (batch, results) = (batches[at], await next);
            if (at + 1 < batches.Length)
            {
                var following = batches[at + 1];
                next = Task.Run(() => ReadAsync(following, cancellationToken), cancellationToken);
            }

            ReadFile[] read =
            [
                .. from one in batch.Zip(results, (path, result) => (path, result))
                   let document = (one.result as ImportResult.Read)?.Document
                   where document is not null
                   select new ReadFile { Document = document, FileName = Path.GetFileName(one.path), By = "command line", History = arguments.Contains(History), Post = arguments.Contains(Post) },
            ];
            var outcomes = new Queue<ImportOutcome>(await import.RunAsync(read, cancellationToken));
            foreach (var result in results)
            {
                await TellAsync(host, result, outcomes, asJson: arguments.Contains(Json));
                allRead &= result is ImportResult.Read;
            }

            foreach (var (file, doubts) in read.Select(file => (file, DoubtPapers.Of(file.Document, organisation, today))))
            {
                // A committee that nobody knows is told of once.
                foreach (var sentence in doubts.Sentences.Where(sentence => sentence != doubts.UnknownCommittee || told.Add(sentence)))
                {
                    await host.Errors.WriteLineAsync($"{file.FileName}: {sentence}");
                }
            }

            done += batch.Length;
            if (done % ProgressEvery == 0)
            {
                await host.Errors.WriteLineAsync($"{done} af {paths.Length} filer");
            }
        }

        return allRead ? CommandLine.Done : CommandLine.Refused;
    }

    // A folder stands for the files in it, in the order of their names.
    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    private static async Task<ImportResult[]> ReadAsync(string[] paths, CancellationToken cancellationToken)
    {
        var results = new ImportResult[paths.Length];
        await Parallel.ForAsync(0, paths.Length, cancellationToken, async (at, stop) => results[at] = await ReadAsync(paths[at], stop));
        return results;
    }

    private static async Task<ImportResult> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path) switch
            {
                { Exists: false } => new ImportResult.Refused($"{path}: Filen findes ikke."),
                { Length: > LongestFile } => new ImportResult.Refused($"{path}: Filen er større end 100 MB."),
                _ => await DocumentFiles.ReadAsync(path, await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ImportResult.Refused($"{path}: Filen kan ikke åbnes.");
        }
    }

    private static Task TellAsync(CommandHost host, ImportResult result, Queue<ImportOutcome> outcomes, bool asJson) => result switch
    {
        ImportResult.Refused(var sentence) => host.Errors.WriteLineAsync(sentence),
        ImportResult.Read(var document) => host.Out.WriteLineAsync(Told(document, outcomes.Dequeue(), asJson)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Told(MeetingDocument document, ImportOutcome outcome, bool asJson) => asJson
        ? MeetingDocumentJson.Write(document)
        : string.Create(CultureInfo.InvariantCulture, $"{(document.Kind == DocumentKind.Agenda ? "Dagsorden" : "Referat")}, {document.Committee} {document.Date:dd-MM-yyyy}, {document.Items.Count} punkter: {outcome switch
        {
            ImportOutcome.New => "taget ind",
            ImportOutcome.Unchanged => "kendt i forvejen",
            _ => "taget ind i stedet for den tidligere version",
        }}");
}
