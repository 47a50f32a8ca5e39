using MedBot.Cards.Model;
using MedBot.Cards.Outbox;

namespace MedBot.Tests.Cards;

/// <summary>The cards of what is sent unasked, with a fictional municipality's words.</summary>
internal static class OutboxCardSamples
{
    private static readonly DateTime Now = new(2027, 3, 8, 14, 30, 0);

    private static readonly OutboxView Agenda = new()
    {
        Id = 41,
        Kind = OutboxText.Kind("post"),
        Channel = "Plan, Trafik & Klima: MED-referater",
        Standing = OutboxStanding.Unknown,
        Queued = Now.AddMinutes(-12),
        Summary = "Dagsorden: AfdelingsMED Plan, Trafik & Klima, 11. marts 2027",
    };

    private static readonly OutboxView Minutes = Agenda with { Id = 42, Channel = "Børn & Skole", Queued = Now.AddHours(-3), Summary = "Referat: KommuneMED, 4. februar 2027" };

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["outbox-unknown"] = OutboxQuestionCard.For(OutboxStanding.Unknown, [Agenda]),
        ["outbox-unknown-several"] = OutboxQuestionCard.For(OutboxStanding.Unknown, [Agenda, Minutes], OutboxQuestionCard.Told(OutboxQuestionCard.Arrived, 1)),
        ["outbox-refused"] = OutboxQuestionCard.For(OutboxStanding.Refused, [Minutes with { Standing = OutboxStanding.Refused, Reason = "BotNotInConversationRoster" }]),
        ["outbox-refused-several"] = OutboxQuestionCard.For(OutboxStanding.Refused,
        [
            Minutes with { Standing = OutboxStanding.Refused, Reason = "BotNotInConversationRoster" },
            Minutes with { Id = 43, Channel = "Teknik", Standing = OutboxStanding.Refused, Reason = "ConversationNotFound" },
            Agenda with { Standing = OutboxStanding.Refused, Reason = "BotNotInConversationRoster" },
        ]),
        ["outbox-by-hand"] = OutboxQuestionCard.For(OutboxStanding.Refused, [Minutes with { Kind = OutboxText.Kind("update"), Standing = OutboxStanding.Refused, Reason = OutboxText.NoActivityId }]),
        ["outbox-held"] = OutboxQuestionCard.For(OutboxStanding.Held, [.. Enumerable.Range(1, 11).Select(day => Agenda with { Id = day, Standing = OutboxStanding.Held, Summary = $"Dagsorden: AfdelingsMED Plan, Trafik & Klima, {day}. marts 2027" })]),
        ["outbox-settled"] = OutboxQuestionCard.Settled(OutboxQuestionCard.Told(OutboxQuestionCard.Again, 2)),
        ["status"] = StatusCard.For(StatusCard.Outbox(
            [
                Minutes with { Standing = OutboxStanding.Refused, Reason = "BotNotInConversationRoster", Queued = Now.AddDays(-2) },
                Agenda with { Standing = OutboxStanding.Unknown },
                new() { Id = 43, Kind = OutboxText.Kind("personal"), Standing = OutboxStanding.Waiting, Queued = Now },
                Minutes with { Id = 44, Standing = OutboxStanding.Waiting, Queued = Now.AddMinutes(-3), PausedUntil = Now.AddMinutes(2) },
                Minutes with { Id = 45, Channel = "Teknik", Standing = OutboxStanding.Waiting, Queued = Now.AddMinutes(-9), NotBefore = Now.AddMinutes(4), Attempts = 6 },
                Agenda with { Id = 46, Standing = OutboxStanding.Held, Queued = Now.AddMinutes(-30) },
            ],
            Now), StatusCard.Reach(["Bent Lund"], ["Karin Dam"])),
    };
}
