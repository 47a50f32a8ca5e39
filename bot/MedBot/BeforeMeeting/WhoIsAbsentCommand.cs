using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Answers;
using MedBot.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Who is absent from a meeting to come: to its members and keepers, in their own chat, also those who sent apologies here.</summary>
internal sealed class WhoIsAbsentCommand(IDbContextFactory<MedBotDb> stores, AnswerQuestions answers, MeetingsAhead ahead) : IChatCommand
{
    private const double AboveTheLists = 0.02;

    public string Example => "hvem har meldt afbud?";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public double Fit(Question question) => question.Place == Place.Personal && answers.Fit(question, QuestionKind.Absent) is > 0 and var fit && Meant(question) is not null ? fit + AboveTheLists : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        AheadMeeting meeting = Meant(question)!;
        Reply listed = await answers.AnswerAsync(question, cancellationToken);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        List<string> away = await db.Set<Absence>().Where(absence => absence.Committee == meeting.Committee.Id && absence.Date == meeting.Date && !absence.Withdrawn && absence.Item == Absence.WholeMeeting).Select(absence => absence.Person).ToListAsync(cancellationToken);
        return ReplyCard.For(ParticipantsAnswer.WithApologies(listed, meeting.Meeting, [.. away.Select(ahead.Organisation.PersonById).OfType<Domain.Organisation.Person>().Select(person => person.Name)]), question.Today);
    }

    /// <summary>The one meeting to come that is meant, where the asker may know who stays away.</summary>
    private AheadMeeting? Meant(Question question) =>
        answers.Read(question).Tense != Tense.Past && ahead.MeantBy(question) is [var meeting] && (question.Asker.Committees.Contains(meeting.Committee.Id) || meeting.Committee.IsKeptBy(question.Asker, question.Today)) ? meeting : null;
}
