using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Gives a blank form; in a channel, the button that opens one.</summary>
internal sealed class NewProposalCommand(ChangeProposals changes, ProposalForms forms, RoundPosts posts) : IChatCommand
{
    public string Example => "budgetforslag";

    public HelpTopic Topic => HelpTopic.Budget;

    public double Fit(Question question) => CommandWords.Fit(question, "budgetforslag", "nyt budgetforslag", "nyt forslag", "skriv budgetforslag", "jeg har et forslag", "jeg har et budgetforslag");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) => question.Asker.Person is not { } person
        ? ProposalCommands.NotKnown
        : await changes.ReadAsync(async db => await ProposalForms.OpenRoundsAsync(db, person.Department, cancellationToken) switch
        {
            [] => RoundCard.None(),
            [var round] when question.Place is Place.Personal => forms.Blank(round, person, question.Today, question.Place),
            [var round] => RoundCard.Opened(posts.View(round, person.Department!, question.Today)),
            var rounds => RoundCard.Choice([.. rounds.Select(round => posts.View(round, person.Department!, question.Today))], inDialog: question.Place is not Place.Personal),
        }, cancellationToken);
}
