using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.BeforeMeeting;

/// <summary>A member sends apologies for a meeting.</summary>
internal sealed partial class AbsenceCommand(MeetingsAhead ahead, ChangeAbsence change) : IChatCommand
{
    public string Example => "afbud til KommuneMED på torsdag";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public int ExampleOrder => 13;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        AnswerAsync(ahead, question, "afbud til", change.SendAsync, cancellationToken);

    /// <summary>Finds the one meeting of the asker's own that is meant, and does it; else says why not, or asks which.</summary>
    /// <param name="again">What the choice of a meeting asks, with the meeting behind it.</param>
    public static async Task<AdaptiveCard> AnswerAsync(MeetingsAhead ahead, Question question, string again, Func<AheadMeeting, Person, CancellationToken, Task<AdaptiveCard>> run, CancellationToken cancellationToken)
    {
        if (question.Asker.Person is not { } person || question.Asker.Committees.Count == 0)
        {
            return NotFoundCard.For("Afbud er for medlemmer af et MED-udvalg, og dem kan jeg ikke finde dig i.", "Er det forkert, så bed HR rette organisationsfilen.");
        }

        IReadOnlyList<AheadMeeting> meant = ahead.MeantBy(question);
        AheadMeeting[] own = [.. meant.Where(meeting => meeting.Committee.Members.Any(member => member.Person == person.Id && member.InOffice(meeting.Date)))];
        if (own is [var only])
        {
            return await run(only, person, cancellationToken);
        }

        IReadOnlyList<AheadMeeting> choices = own.Length > 0 ? own : ahead.OfOwn(question.Asker, question.Now);
        var sentence = (own, meant) switch
        {
            ({ Length: > 1 }, _) => "Der er flere møder. Hvilket mener du?",
            (_, [var other, ..]) => $"Du er ikke medlem af {other.Committee.Name}. Er det et af dine egne møder?",
            _ => "Det møde kender jeg ikke. Er det et af disse?",
        };
        return choices.Count == 0
            ? NotFoundCard.For("Jeg kender ingen kommende møder i dine udvalg.", "Giv besked til udvalgets sekretær.")
            : ChoiceCard.For(sentence, [.. choices.Select(meeting => ($"{meeting.Committee.Name} {meeting.Date.Day}/{meeting.Date.Month}", $"{again} {meeting.Committee.Name} den {SpokenDate.WithoutWeekday(meeting.Date)}"))]);
    }

    [GeneratedRegex(@"^\W*((jeg (vil |skal |må )?(gerne |desværre )?)?(melde?r?|sende?r?|giver?) (mig )?(desværre )?(afbud|fra)\b|afbud\s+(til|fra|på|for)\b|jeg (kan|kommer) (desværre |alligevel )?ikke (til|komme|deltage|være med|møde)\b|jeg er (desværre )?forhindret)(?!.*\?\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
