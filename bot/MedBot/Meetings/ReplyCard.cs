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
        Reply.Agenda(var document) => AgendaCard.For(document),
        Reply.Minutes(var document, var status) => MinutesCard.For(document, status),
        Reply.Meetings(_, [var only]) => MeetingCard.For(only, today),
        Reply.Meetings(var heading, var found) => MeetingsCard.For(heading, found, today),
        Reply.NotKnown(var sentence, var wayForward, var instead) => NotFoundCard.For(sentence, wayForward, instead),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
