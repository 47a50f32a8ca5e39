using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Questions.Answers;

namespace MedBot.Meetings;

/// <summary>The card for what came of a question.</summary>
internal static class ReplyCard
{
    public static AdaptiveCard For(Reply reply, DateOnly today) => reply switch
    {
        Reply.Told(var answer) => AnswerCard.For(answer),
        Reply.Agenda(var document) { OtherReadings: var others } => AgendaCard.For(document, others: others),
        Reply.Minutes(var document, var status) { OtherReadings: var others } => MinutesCard.For(document, status, others: others),
        Reply.Meetings(_, [var only]) => MeetingCard.For(only, today),
        Reply.Meetings(var heading, var found) => MeetingsCard.For(heading, found, today),
        Reply.NotKnown(var sentence, var wayForward, var instead) { Ask: var ask } => NotFoundCard.For(sentence, wayForward, ask, instead),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
