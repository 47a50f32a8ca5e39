using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>Shows what the year wheel puts on the agenda of a committee's next meeting.</summary>
internal sealed class DraftCommand(WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation) : IChatCommand
{
    public string Example => "kladde til KommuneMED";

    public HelpTopic Topic => HelpTopic.YearWheel;

    public double Fit(Question question) => Read(question) is null ? 0 : 1;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var asked = Read(question)!;
        Committee[] meant = asked.Committee is { } name
            ? [.. new[] { organisation.Current.CommitteeNamed(name) }.OfType<Committee>()]
            : [.. organisation.Current.Committees.Where(committee => question.Asker.Committees.Contains(committee.Id))];
        return Task.FromResult(meant switch
        {
            [var only] when Draft(only, question.Today) is { } draft => AgendaDraftCard.For(only.Name, draft, question.Today),
            [var only] => NotFoundCard.For($"Jeg kender intet kommende møde i {only.Name}.", null, "årshjul"),
            [] => NotFoundCard.For("Hvilket udvalg mener du?", "Skriv for eksempel: kladde til KommuneMED."),
            _ => ChoiceCard.For("Hvilket udvalg mener du?", [.. meant.Select(committee => (committee.Name, $"kladde til {committee.Name}"))]),
        });
    }

    private AgendaDraft? Draft(Committee committee, DateOnly today)
    {
        var (years, known) = (library.Years, meetings.Current.Meetings);
        return AgendaDraft.Next(
            committee.Id,
            WheelCalendar.Meetings(years, organisation.Current, known),
            library.Themes(today),
            ForumItems.Of(years, organisation.Current, known, today),
            today);
    }

    private DraftQuestion? Read(Question question) => DraftQuestion.Read(question.Folded, meetings.Current.Committees);
}
