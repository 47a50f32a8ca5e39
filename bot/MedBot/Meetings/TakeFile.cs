using System.Diagnostics;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>Imports an agenda or minutes sent in personal chat by the committee's secretary or chair, or by HR.</summary>
internal sealed class TakeFile(ImportMeeting import, OrganisationDirectory organisation, StoreWatch watch, IHostEnvironment environment) : IFileCommand
{
    // A file that nothing else knows is read as a meeting document, and refused with the reason.
    public double Fit(ReceivedFile file) => 0.1;

    public async Task<AdaptiveCard> TakeAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        await DocumentFiles.ReadAsync(file.Name, file.Content, cancellationToken) switch
        {
            ImportResult.Read(var document) when MayHandIn(file, document) => await TakeAsync(file, document, cancellationToken),
            ImportResult.Read(var document) => DocumentRefusedCard.For(
                file.Name, $"Dagsordener og referater fra {document.Committee} kan kun sendes ind af udvalgets sekretær eller forperson eller af HR."),
            ImportResult.Refused(var sentence) => DocumentRefusedCard.For(file.Name, sentence),
            _ => throw new UnreachableException(),
        };

    private bool MayHandIn(ReceivedFile file, MeetingDocument document) =>
        organisation.FromFile.CommitteeNamed(document.Committee) is { } committee
            ? committee.IsKeptBy(file.Asker, DateOnly.FromDateTime(file.Now))
            : file.Asker.Hr || environment.IsDevelopment();

    private async Task<AdaptiveCard> TakeAsync(ReceivedFile file, MeetingDocument document, CancellationToken cancellationToken)
    {
        var sender = file.Asker.AadObjectId ?? file.Asker.Person?.Id ?? "unknown";
        var outcomes = await import.RunAsync([new() { Document = document, FileName = file.Name, By = sender }], cancellationToken);
        await watch.LookAsync(cancellationToken);
        PaperDoubts doubts = DoubtPapers.Of(document, organisation.FromFile, DateOnly.FromDateTime(file.Now));
        return outcomes[0] switch
        {
            ImportOutcome.New => DocumentTakenCard.New(document, doubts),
            ImportOutcome.Replaced => DocumentTakenCard.Replaced(document, doubts),
            ImportOutcome.Unchanged => DocumentTakenCard.Unchanged(document, doubts),
            _ => throw new UnreachableException(),
        };
    }
}
