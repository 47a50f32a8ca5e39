using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Gives a leader what was passed on to the leader's departments, as a workbook, a budget catalogue or JSON, and writes down who took it.</summary>
internal sealed class ExportRound(ChangeProposals changes, ProposalPeople people, ExportProposals export, TimeProvider clock) : ICardAction, IFileMaker
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

        (Action<Stream, ProposalExport> write, var name, var extension) = wanted switch
        {
            { Word: true } => (BudgetCatalogue.Write, "Budgetkatalog", "docx"),
            { Json: true } => (RoundJson.Write, "Budgetforslag", "json"),
            _ => ((Action<Stream, ProposalExport>)ProposalWorkbook.Write, "Budgetforslag", "xlsx"),
        };
        using var content = new MemoryStream();
        write(content, made);
        return new($"{name} {MadeFile.NameOf(made.Round.Name)}.{extension}", $"{ProposalText.Count(made.Proposals.Count)} fra {made.Round.Name}", content.ToArray());
    }

    public Task DeliveredAsync(CardPress press, CancellationToken cancellationToken) => changes.RunAsync(async db =>
    {
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Exported)!.Round;
        ProposalViewer viewer = await people.ViewerAsync(db, press.Asker.Person!, DateOnly.FromDateTime(press.Now), cancellationToken);
        ProposalRound round = await db.Set<ProposalRound>().SingleAsync(round => round.Id == id, cancellationToken);
        round.WasExported(viewer.Leads);
        db.Add(Deed.Of(DeedKind.RoundExported, round.Name, press.Asker, clock.GetUtcNow()));
        return true;
    }, cancellationToken);
}
