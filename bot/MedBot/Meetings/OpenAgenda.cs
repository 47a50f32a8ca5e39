using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings;

/// <summary>Shows a meeting's agenda.</summary>
internal sealed class OpenAgenda(MeetingPapers papers) : ICardAction
{
    public string Verb => AgendaCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Deserialize(CardData.Default.Pressed) is { Meeting: not null } pressed
        && await papers.ReadAsync(pressed.Meeting, DocumentKind.Agenda, press, cancellationToken) is { } agenda
            ? OpenedCard.Show(AgendaCard.For(agenda, Math.Max(0, pressed.From ?? 0)), press, pressed.From is not null)
            : OpenedCard.Missing;
}
