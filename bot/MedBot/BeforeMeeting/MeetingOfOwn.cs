using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings;

namespace MedBot.BeforeMeeting;

/// <summary>Finds the meeting of the asker's own that a message means, and the item of it, or asks which.</summary>
internal sealed class MeetingOfOwn(MeetingsAhead ahead, MeetingPapers papers)
{
    /// <param name="again">What the choice of a meeting asks, with the meeting behind it.</param>
    /// <param name="run">What is done with the one that is meant; without an item where all of the meeting is.</param>
    public async Task<AdaptiveCard> AnswerAsync(Question question, string again, Func<AheadMeeting, AgendaItem?, Person, CancellationToken, Task<AdaptiveCard>> run, CancellationToken cancellationToken)
    {
        if (question.Asker.Person is not { } person || question.Asker.Committees.Count == 0)
        {
            return NotFoundCard.For("Afbud er for medlemmer af et MED-udvalg, og dem kan jeg ikke finde dig i.", "Er det forkert, så bed HR rette organisationsfilen.");
        }

        var number = ItemNumber.In(question.Text);
        IReadOnlyList<AheadMeeting> meant = ahead.MeantBy(question);
        AheadMeeting[] own = [.. meant.Where(meeting => meeting.Committee.Members.Any(member => member.Person == person.Id && member.InOffice(meeting.Date)))];
        if (own is [var only])
        {
            return number is null ? await run(only, null, person, cancellationToken)
                : await ItemAsync(only, number, question, cancellationToken) is { } item ? await run(only, item, person, cancellationToken)
                : NotFoundCard.For($"Jeg kender ikke punkt {number} på mødet: dagsordenen er ikke kommet, eller den er kortere.", $"Kan du slet ikke komme, så skriv «afbud til {only.Committee.Name} den {SpokenDate.WithoutWeekday(only.Date)}».");
        }

        IReadOnlyList<AheadMeeting> choices = own.Length > 0 ? own : ahead.OfOwn(question.Asker, question.Now);
        var sentence = (own, meant) switch
        {
            ({ Length: > 1 }, _) => "Der er flere møder. Hvilket mener du?",
            (_, [var other, ..]) => $"Du er ikke medlem af {other.Committee.Name}. Er det et af dine egne møder?",
            _ => "Det møde kender jeg ikke. Er det et af disse?",
        };
        var asked = number is null ? again : $"{again} punkt {number} i";
        return choices.Count == 0
            ? NotFoundCard.For("Jeg kender ingen kommende møder i dine udvalg.", "Giv besked til udvalgets sekretær.")
            : ChoiceCard.For(sentence, [.. choices.Select(meeting => ($"{meeting.Committee.Name} {meeting.Date.Day}/{meeting.Date.Month}", $"{asked} {meeting.Committee.Name} den {SpokenDate.WithoutWeekday(meeting.Date)}"))]);
    }

    private async Task<AgendaItem?> ItemAsync(AheadMeeting meeting, string number, Question question, CancellationToken cancellationToken) =>
        (await papers.ReadAsync(meeting.Meeting.Key, DocumentKind.Agenda, question.Place, question.Asker, cancellationToken))?.Items
            .FirstOrDefault(item => $"{item.Number}" == number);
}
