using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards;
using MedBot.Cards.Audit;
using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Export;

/// <summary>Gives papers as a Word document or as JSON, and writes down who took what.</summary>
internal sealed class ExportPapers(IDbContextFactory<MedBotDb> stores, GatherPapers gather, TimeProvider clock) : ICardAction, IFileMaker
{
    public string Verb => ExportCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (await MakeAsync(press, cancellationToken) is { } file)
        {
            return new CardActionAnswer.File(file);
        }

        ExportSelection selection = Read(press).ToSelection();
        return new CardActionAnswer.Card(May(press, selection) ? ExportCard.NothingOpen(selection) : ExportCard.NotAllowed);
    }

    public async Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken)
    {
        ExportCard.Chosen chosen = Read(press);
        ExportSelection selection = chosen.ToSelection();
        if (!May(press, selection))
        {
            return null;
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        MeetingExport export = await gather.RunAsync(db, selection, press.Asker, cancellationToken);
        if (export.Meetings.Count == 0)
        {
            return null;
        }

        using var content = new MemoryStream();
        Write(content, export, chosen.Json);
        return new($"{MadeFile.NameOf(ExportText.Title(selection))}.{(chosen.Json ? "json" : "docx")}", $"{ExportText.Count(export)}, {ExportText.Content(selection)}", content.ToArray());
    }

    public async Task DeliveredAsync(CardPress press, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        db.Add(Deed.Of(DeedKind.PapersExported, About(Read(press).ToSelection()), press.Asker, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public static void Write(Stream file, MeetingExport export, bool json)
    {
        if (json)
        {
            MeetingExportJson.Write(file, export);
        }
        else
        {
            MeetingExportWord.Write(file, export);
        }
    }

    /// <summary>As the audit says it.</summary>
    public static string About(ExportSelection selection) => $"{ExportText.Title(selection)}, {ExportText.Content(selection)}";

    private bool May(CardPress press, ExportSelection selection) => gather.May(press.Asker, selection, DateOnly.FromDateTime(press.Now));

    private static ExportCard.Chosen Read(CardPress press) => JsonSerializer.Deserialize(press.Data, CardData.Default.ExportChosen)!;
}
