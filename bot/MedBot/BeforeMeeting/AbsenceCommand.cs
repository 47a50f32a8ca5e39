using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.BeforeMeeting;

/// <summary>A member sends apologies for a meeting, or for one of its items.</summary>
internal sealed partial class AbsenceCommand(MeetingOfOwn own, ChangeAbsence change) : IChatCommand
{
    public string Example => "afbud til KommuneMED på torsdag";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public int ExampleOrder => 13;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        own.AnswerAsync(question, "afbud til", change.SendAsync, cancellationToken);

    [GeneratedRegex(@"^\W*((jeg (vil |skal |må )?(gerne |desværre )?)?(melde?r?|sende?r?|giver?) (mig )?(desværre )?(afbud|fra)\b|afbud\s+(til|fra|på|for)\b|jeg (kan|kommer) (desværre |alligevel )?ikke (til|komme|deltage|være med|møde)\b|jeg er (desværre )?forhindret)(?!.*\?\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
