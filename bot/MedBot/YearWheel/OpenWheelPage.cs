using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;

namespace MedBot.YearWheel;

/// <summary>Another part of the year wheel, in place of the one shown.</summary>
internal sealed class OpenWheelPage(ShowWheel show) : ICardAction
{
    public string Verb => YearWheelCard.Verb;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        Task.FromResult<CardActionAnswer>(press.Data.Deserialize(YearWheelData.Default.Shown) is { Scope: not null } shown
            ? new CardActionAnswer.Card(show.Card(shown, press.Asker, DateOnly.FromDateTime(press.Now)))
            : new CardActionAnswer.Message("Den del af årshjulet findes ikke."));
}
