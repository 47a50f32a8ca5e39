using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Answers;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.BeforeMeeting;

/// <summary>Until when items are taken for a meeting: by what a document says, else by the days that are set here.</summary>
internal sealed class DeadlineCommand(AnswerQuestions answers, MeetingsAhead ahead, OrganisationDirectory directory, Deadlines deadlines) : IChatCommand
{
    private const double AboveTheDocuments = 0.02;

    public string Example => "hvornår er fristen for punkter til KommuneMED?";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Deadline) is > 0 and var fit ? fit + AboveTheDocuments : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        Reply told = await answers.AnswerAsync(question, cancellationToken);
        if (told is Reply.Told || DeadlineAnswer.AsksForAgenda(answers.Read(question)))
        {
            return ReplyCard.For(told, question.Today);
        }

        // A committee that only documents know takes nothing in here.
        AheadMeeting[] meetings = [.. ahead.MeantBy(question).Where(meeting => directory.FromFile.CommitteeById(meeting.Committee.Id) is not null && ahead.KeepersOf(meeting.Committee, question.Today).Count > 0)];
        return meetings is [var next, ..]
            ? DeadlineCard.For(next.Meeting, deadlines.ForSuggestions(next.Committee.Id, next.Date), deadlines.ForQuestions(next.Committee.Id, next.Date), question.Today)
            : ReplyCard.For(told, question.Today);
    }
}
