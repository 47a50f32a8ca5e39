using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>Shows the year wheel: mine, a committee's or all, and what happens in a period.</summary>
internal sealed class YearWheelCommand(WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation, ShowWheel show) : IChatCommand
{
    private const int MonthsAhead = 12;

    public string Example => "årshjul";

    public HelpTopic Topic => HelpTopic.YearWheel;

    public int ExampleOrder => 6;

    // Without a wheel, what happens in a period is a question on meetings like any other.
    public double Fit(Question question) => Read(question) is { } wanted && (wanted.Named || library.Years.Count > 0) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var wanted = Read(question)!;
        var from = DanishCalendar.Monday(question.Today);
        var period = wanted.Period ?? new Period(from, from.AddMonths(MonthsAhead), PeriodUnit.Year);
        var scope = wanted.Committee is { } committee ? organisation.Current.CommitteeNamed(committee)?.Id ?? committee
            : wanted.All || (!wanted.Mine && (!wanted.Named || question.Place != Place.Personal)) ? YearWheelCard.All
            : YearWheelCard.Mine;
        return Task.FromResult(show.Card(new(scope, period.From, period.To), question.Asker, question.Today));
    }

    private WheelQuestion? Read(Question question) => WheelQuestion.Read(question.Folded, meetings.Current.Committees, question.Today);
}
