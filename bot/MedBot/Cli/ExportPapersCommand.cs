using System.Globalization;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Meetings;
using MedBot.Domain.Meetings;
using MedBot.Meetings.Export;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Cli;

/// <summary>Writes a case, or a committee's papers of a period, to a Word or a JSON file for the case system or access to documents.</summary>
internal sealed class ExportPapersCommand : ICliCommand
{
    private const string Closed = "--closed";
    private const string Period = "[--from ÅÅÅÅ-MM-DD] [--to ÅÅÅÅ-MM-DD]";

    public string Name => "export";

    public string Usage => $"export FIL.docx|FIL.json --case SAGSNUMMER [{Closed}] | export FIL.docx|FIL.json --committee UDVALG {Period} [{Closed}]";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path, ..] || path.StartsWith("--", StringComparison.Ordinal))
        {
            throw new UsageException("Skriv, hvilken fil det skal lægges i.");
        }

        var json = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => true,
            ".DOCX" => false,
            _ => throw new UsageException("Filen skal ende på .docx eller .json."),
        };
        ExportSelection selection = Read(arguments.Skip(1));
        await using ServiceProvider services = await CommandServices.StartAsync(host, makesStore: false, cancellationToken);
        await using MedBotDb db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        MeetingExport export = await services.GetRequiredService<GatherPapers>().RunAsync(db, selection, reader: null, cancellationToken);
        if (export.Meetings.Count == 0)
        {
            return host.Refuse($"Der er ingen dagsordener og referater: {ExportText.Title(selection)}.");
        }

        using var content = new MemoryStream();
        ExportPapers.Write(content, export, json);
        await File.WriteAllBytesAsync(path, content.ToArray(), cancellationToken);
        db.Add(new Deed { Kind = DeedKind.PapersExported, About = ExportPapers.About(selection), By = Deed.CommandLine, At = services.GetRequiredService<TimeProvider>().GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        host.Out.WriteLine($"{path}: {ExportText.Title(selection)}, {ExportText.Count(export)}, {ExportText.Content(selection)}.");
        return CommandLine.Done;
    }

    private static ExportSelection Read(IEnumerable<string> words)
    {
        Queue<string> options = new(words);
        ExportSelection selection = new();
        while (options.TryDequeue(out var option))
        {
            selection = option switch
            {
                Closed => selection with { Closed = true },
                "--case" => selection with { CaseNumber = Value() },
                "--committee" => selection with { Committee = Value() },
                "--from" => selection with { From = Day(Value()) },
                "--to" => selection with { To = Day(Value()) },
                _ => throw new UsageException($"{option} kender jeg ikke."),
            };

            string Value() => options.TryDequeue(out var value) ? value : throw new UsageException($"Der mangler noget efter {option}.");
        }

        return selection is { CaseNumber: null, Committee: null } ? throw new UsageException("Skriv --case med et sagsnummer eller --committee med et udvalg.") : selection;
    }

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new UsageException($"{text} er ikke en dato som 2027-03-08.");
}
