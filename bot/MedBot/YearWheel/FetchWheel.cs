using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;

namespace MedBot.YearWheel;

/// <summary>Gives HR a year's wheel as a workbook, to be changed and sent in again.</summary>
internal sealed class FetchWheel(WheelLibrary library) : ICardAction, IFileMaker
{
    public string Verb => PlanCard.Fetch;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        await MakeAsync(press, cancellationToken) is { } file ? new CardActionAnswer.File(file) : new CardActionAnswer.Message("Årshjulet som Excel hentes af HR.");

    public Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken)
    {
        var number = press.Data.Deserialize(YearWheelData.Default.Pressed)!.Year;
        if (!press.Asker.Hr || library.Years.FirstOrDefault(year => year.Wheel.Year == number) is not { Wheel: var wheel })
        {
            return Task.FromResult<MadeFile?>(null);
        }

        using MemoryStream content = new();
        WheelWorkbook.Write(wheel, content);
        return Task.FromResult<MadeFile?>(new($"Årshjul {number}.xlsx", $"Årshjulet for {number}", content.ToArray()));
    }
}
