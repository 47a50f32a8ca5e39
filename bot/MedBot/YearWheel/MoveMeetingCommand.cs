using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;

namespace MedBot.YearWheel;

/// <summary>Finds the planned meeting that somebody wants to move, and the best times for it.</summary>
internal sealed class MoveMeetingCommand(WheelLibrary library, MeetingLibrary meetings, OtherTimes times) : IChatCommand
{
    private const int Shown = 5;

    public string Example => "flyt mødet den 25. juni";

    public HelpTopic Topic => HelpTopic.Keeper;

    public int ExampleOrder => 80;

    public double Fit(Question question) => Read(question) is null ? 0 : 1;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(Answer(question, Read(question)!));

    /// <summary>A meeting that only documents tell of.</summary>
    private KnownMeeting? NotInPlan(MoveQuestion asked) =>
        asked.Days.SelectMany(day => meetings.Current.Meetings.Where(meeting => meeting.Key.Date == day && (asked.Committee is null || asked.Committee == meeting.Key.Committee))).FirstOrDefault();

    private MoveQuestion? Read(Question question) => MoveQuestion.Read(question.Folded, meetings.Current.Committees, question.Today);

    private AdaptiveCard Answer(Question question, MoveQuestion asked)
    {
        var impossible = ImpossibleTime.In(question.Folded);
        if (impossible is not null || asked.Days is not [var first, ..])
        {
            return NotFoundCard.For(impossible ?? "Hvilken dag ligger mødet, som skal flyttes?", "Skriv en dag, der kommer, for eksempel: flyt mødet den 25. juni.");
        }

        // A date without a year is the likeliest one on which something is planned.
        var found = asked.Days
            .Select(day => library.Years.SelectMany(year => year.Placed().Select(meeting => (Year: year, meeting.Placed, meeting.Committee)))
                .Where(one => DateOnly.FromDateTime(one.Placed.Start) == day && (asked.Committee is null || one.Committee.Name == asked.Committee)).ToList())
            .FirstOrDefault(onDay => onDay.Count > 0) ?? [];
        var own = found.Where(one => times.MayMove(one.Committee.Id, question.Asker, question.Today)).ToList();
        return (found, own) switch
        {
            ([], _) when NotInPlan(asked) is { } known => NotFoundCard.For(
                $"{known.Key.Committee} holder møde {SpokenDate.Of(known.Key.Date)}, men mødet ligger ikke i årshjulets plan, så det kan jeg ikke flytte.", "Udvalgets sekretær kan indkalde til en anden dag.", $"næste møde i {known.Key.Committee}"),
            ([], _) => NotFoundCard.For($"Der er ikke planlagt et møde {SpokenDate.Of(first)}.", "Se hvornår møderne ligger:", "årshjul"),
            (_, []) => NotFoundCard.For("Et møde flyttes af udvalgets forperson eller sekretær eller af HR.", null, "årshjul"),
            (_, [var only]) => OtherTimes.Card(only.Year, only.Placed.Id, Shown),
            _ => ChoiceCard.For("Der er flere møder den dag. Hvilket skal flyttes?", [.. own.Select(one => (one.Committee.Name, $"flyt {one.Committee.Name} {SpokenDate.WithoutWeekday(DateOnly.FromDateTime(one.Placed.Start))}"))]),
        };
    }
}
