using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Gives a chair, a leader or HR the form with which a round is opened.</summary>
internal sealed partial class OpenRoundCommand(RoundOpeners openers) : IChatCommand
{
    public string Example => "åbn budgetrunde";

    public HelpTopic Topic => HelpTopic.Leader;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place is not Place.Personal)
        {
            return Task.FromResult(ProposalCommands.OnlyPersonal);
        }

        IReadOnlyList<Choice> departments = openers.DepartmentsOf(question.Asker, question.Today);
        if (departments.Count == 0)
        {
            return Task.FromResult(NotFoundCard.For("En budgetrunde åbnes af en forperson, en leder eller HR."));
        }

        var named = Words().Match(question.Text).Groups["who"] is { Success: true } who ? who.Value : null;
        Choice? chosen = named is null ? null : openers.Named(named, departments);
        return Task.FromResult(named is not null && chosen is null
            ? NotFoundCard.For($"Jeg kan ikke finde en afdeling, der hedder {named}, blandt dem, du kan åbne en runde for.", "Vælg afdelingen i formularen.", Example)
            : RoundFormCard.For(RoundOpeners.Suggestion(question.Today) with { Department = chosen?.Value }, departments));
    }

    [GeneratedRegex(@"^\W*(åbne?|åben|aabn|ny|start) (en )?budgetrunden?( (for|i|til) (?<who>[^?.!]+?))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
