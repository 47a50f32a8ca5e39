using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings;

/// <summary>Shows a meeting's minutes.</summary>
internal sealed class OpenMinutes(MeetingPapers papers) : ICardAction
{
    public string Verb => MinutesCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Deserialize(CardData.Default.Pressed) is { Meeting: not null } pressed
        && await papers.ReadAsync(pressed.Meeting, DocumentKind.Minutes, press, cancellationToken) is { } minutes
            ? OpenedCard.Show(MinutesCard.For(minutes, papers.Status(pressed.Meeting), Math.Max(0, pressed.From ?? 0)), press, pressed.From is not null)
            : OpenedCard.Missing;
}
