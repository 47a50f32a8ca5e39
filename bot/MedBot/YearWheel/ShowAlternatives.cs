using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;

namespace MedBot.YearWheel;

/// <summary>Two other times for a meeting of the plan.</summary>
internal sealed class ShowAlternatives(WheelLibrary library) : ICardAction
{
    private const int Two = 2;

    public string Verb => PlanCard.Alternatives;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var pressed = press.Data.Deserialize(YearWheelData.Default.Pressed)!;
        return Task.FromResult<CardActionAnswer>(
            library.Years.FirstOrDefault(year => year.Wheel.Year == pressed.Year) is { } year && year.MeetingName(pressed.Meeting ?? "") != pressed.Meeting
                ? new CardActionAnswer.Reply(OtherTimes.Card(year, pressed.Meeting!, Two))
                : new CardActionAnswer.Message("Det møde er ikke i årshjulet mere."));
    }
}
