using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.BeforeMeeting;

/// <summary>A member takes apologies back.</summary>
internal sealed partial class ComeAfterAllCommand(MeetingOfOwn own, ChangeAbsence change) : IChatCommand
{
    public string Example => "jeg kommer alligevel";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        own.AnswerAsync(question, "jeg kommer alligevel til", change.WithdrawAsync, cancellationToken);

    [GeneratedRegex(@"^\W*(jeg (kommer|deltager|møder|kan)(?! ikke\b)(?! alligevel ikke\b)(?! desværre\b).*\balligevel\b|alligevel\b|(jeg )?(fortryder?|trækker?|fjerner?|annuller(er)?) (mit |mine )?afbud\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
