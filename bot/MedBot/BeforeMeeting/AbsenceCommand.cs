using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.BeforeMeeting;

/// <summary>A member sends apologies for a meeting, or for one of its items.</summary>
internal sealed partial class AbsenceCommand(MeetingsAhead ahead, MeetingOfOwn own, ChangeAbsence change) : IChatCommand
{
    public string Example => "afbud til KommuneMED på torsdag";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public int ExampleOrder => 13;

    public double Fit(Question question) => Words().IsMatch(question.Text) || (Bare().IsMatch(question.Text) && ahead.OfOwn(question.Asker, question.Now).Count > 0) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        Bare().IsMatch(question.Text) ? Task.FromResult(Asked(ahead.OfOwn(question.Asker, question.Now))) :
        own.AnswerAsync(question, "afbud til", change.SendAsync, cancellationToken);

    /// <summary>One word may mean either: nothing is sent before a meeting is chosen.</summary>
    private static AdaptiveCard Asked(IReadOnlyList<AheadMeeting> meetings) => ChoiceCard.For(
        "Vil du melde afbud? Så vælg mødet. Eller vil du se, hvem der har meldt afbud?",
        [.. Choices(meetings.Take(ChoiceCard.MostChoices - 1), "afbud til"), ("Hvem har meldt afbud?", "hvem har meldt afbud til næste møde")]);

    private static (string Title, string Text)[] Choices(IEnumerable<AheadMeeting> meetings, string verb) =>
        [.. meetings.Select(meeting => ($"{meeting.Committee.Name} {meeting.Date.Day}/{meeting.Date.Month}", $"{verb} {meeting.Committee.Name} den {SpokenDate.WithoutWeekday(meeting.Date)}"))];

    [GeneratedRegex(@"^\W*(meld )?afbud\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\W*((jeg (vil |skal |må )?(gerne |desværre )?)?(melde?r?|sende?r?|giver?) (mig )?(desværre )?(afbud|fra)\b|afbud\s+(til|fra|på|for)\b|jeg (kan|kommer) (desværre |alligevel )?ikke (til|komme|deltage|være med|møde)\b|jeg er (desværre )?forhindret)(?!.*\?\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
