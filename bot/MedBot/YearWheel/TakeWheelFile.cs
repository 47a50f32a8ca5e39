using System.Diagnostics;
using System.Text;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Takes in a year wheel that HR sends in personal chat, as text or as a workbook.</summary>
internal sealed class TakeWheelFile(TakeWheel take, StoreWatch watch) : IFileCommand
{
    private const int HeadBytes = 4_000;

    /// <summary>No other files are workbooks; a text begins with the wheel's own heading.</summary>
    public double Fit(ReceivedFile file) =>
        WheelFile.IsWorkbook(file.Name) ? 0.6
        : Encoding.UTF8.GetString(file.Content.Span[..Math.Min(HeadBytes, file.Content.Length)]).TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("# Årshjul", StringComparison.OrdinalIgnoreCase) ? 0.9 : 0;

    public async Task<AdaptiveCard> TakeAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (!file.Asker.Hr)
        {
            return NotFoundCard.For("Et årshjul sendes ind af HR.", null, "årshjul");
        }

        return WheelFile.Read(file.Name, file.Content) switch
        {
            Reading<Wheel>.Read(var wheel) => await TakeAsync(file, wheel, cancellationToken),
            Reading<Wheel>.Refused(var sentence) => WheelTakenCard.Refused(file.Name, sentence),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<AdaptiveCard> TakeAsync(ReceivedFile file, Wheel wheel, CancellationToken cancellationToken)
    {
        switch (await take.RunAsync(wheel, cancellationToken))
        {
            case Reading<PlanningProblem>.Refused(var sentence):
                return WheelTakenCard.Refused(file.Name, sentence);
            case Reading<PlanningProblem>.Read(var problem):
                await watch.LookAsync(cancellationToken);
                return WheelTakenCard.Taken(wheel.Year, problem.Committees.Count, problem.Meetings.Count, wheel.Themes.Count, wheel.Milestones.Count);
            default:
                throw new UnreachableException();
        }
    }
}
