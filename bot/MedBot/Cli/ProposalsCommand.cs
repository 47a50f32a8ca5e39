using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Cli;

/// <summary>Writes a round of budget proposals to an Excel, Word or JSON file, without names.</summary>
internal sealed class ProposalsCommand : ICliCommand
{
    public string Name => "proposals";

    public string Usage => "proposals FIL.xlsx|FIL.docx|FIL.json [RUNDE]";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var path, ..] || arguments.Count > 2)
        {
            throw new UsageException("Skriv, hvilken fil budgetforslagene skal lægges i.");
        }

        Action<Stream, ProposalExport> write = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".XLSX" => ProposalWorkbook.Write,
            ".DOCX" => BudgetCatalogue.Write,
            ".JSON" => RoundJson.Write,
            _ => throw new UsageException("Filen skal ende på .xlsx, .docx eller .json."),
        };
        await using ServiceProvider services = await CommandServices.StartAsync(host, makesStore: false, cancellationToken);
        await using MedBotDb db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        var round = arguments.Count == 2 ? arguments[1] : null;
        if (await services.GetRequiredService<ExportProposals>().WithoutNamesAsync(db, round, cancellationToken) is not { } export)
        {
            return host.Refuse(round is null ? "Der er ingen budgetrunde." : $"Der er ingen budgetrunde, der hedder {round}.");
        }

        using var content = new MemoryStream();
        write(content, export);
        await File.WriteAllBytesAsync(path, content.ToArray(), cancellationToken);
        export.Round.WasExported(await DeleteRounds.NotExportedAsync(db, export.Round, cancellationToken));
        db.Add(new Deed { Kind = DeedKind.RoundExported, About = export.Round.Name, By = Deed.CommandLine, At = services.GetRequiredService<TimeProvider>().GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        host.Out.WriteLine($"{path}: {export.Proposals.Count} forslag fra {export.Round.Name}.");
        return CommandLine.Done;
    }
}
