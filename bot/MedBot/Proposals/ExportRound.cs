using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Gives a leader what was passed on to the leader's departments, as a workbook or a budget catalogue.</summary>
internal sealed class ExportRound(ChangeProposals changes, ProposalPeople people, ExportProposals export) : ICardAction, IFileMaker
{
    public string Verb => LeaderListCard.Export;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        await MakeAsync(press, cancellationToken) is { } file ? new CardActionAnswer.File(file) : new CardActionAnswer.Message(ActOnLeaderList.NotALeader);

    public async Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return null;
        }

        LeaderListCard.Exported wanted = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Exported)!;
        ProposalExport? made = await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, DateOnly.FromDateTime(press.Now), cancellationToken);
            return await LeaderLists.RoundAsync(db, wanted.Round, viewer, cancellationToken) is { } round ? await export.ForLeaderAsync(db, round, viewer, cancellationToken) : null;
        }, cancellationToken);
        if (made is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        (Action<Stream, ProposalExport> write, var name) = wanted.Word ? (BudgetCatalogue.Write, "Budgetkatalog") : ((Action<Stream, ProposalExport>)ProposalWorkbook.Write, "Budgetforslag");
        write(content, made);
        return new($"{name} {FileName(made.Round.Name)}.{(wanted.Word ? "docx" : "xlsx")}", $"{ProposalText.Count(made.Proposals.Count)} fra {made.Round.Name}", content.ToArray());
    }

    public Task DeliveredAsync(CardPress press, CancellationToken cancellationToken) => changes.RunAsync(async db =>
    {
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Exported)!.Round;
        ProposalViewer viewer = await people.ViewerAsync(db, press.Asker.Person!, DateOnly.FromDateTime(press.Now), cancellationToken);
        (await db.Set<ProposalRound>().SingleAsync(round => round.Id == id, cancellationToken)).WasExported(viewer.Leads);
        return true;
    }, cancellationToken);

    /// <summary>A round's name is free text, and OneDrive refuses some signs.</summary>
    private static string FileName(string roundName) => string.Concat(roundName.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' ? letter : '-')).Trim(' ', '-');
}
