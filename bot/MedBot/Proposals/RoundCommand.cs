using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Shows the newest round, or a chosen one, to those who may run it.</summary>
internal sealed class RoundCommand(ChangeProposals changes, RoundAdmin admin) : IChatCommand, ICardAction
{
    public string Example => "budgetrunde";

    public HelpTopic Topic => HelpTopic.Leader;

    public string Verb => RoundAdminCard.Open;

    public double Fit(Question question) => CommandWords.Fit(question, "budgetrunde", "budgetrunden", "budgetrunder", "luk budgetrunde", "luk budgetrunden", "forlæng budgetrunde", "forlæng budgetrunden");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is Place.Personal ? await CardAsync(question.Asker, question.Today, id: null, cancellationToken) : ProposalCommands.OnlyPersonal;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => ActOnProposal.Show(
        await CardAsync(press.Asker, DateOnly.FromDateTime(press.Now), JsonSerializer.Deserialize(press.Data, ProposalData.Default.Chosen)!.Round, cancellationToken), press.Place);

    private Task<AdaptiveCard> CardAsync(Asker asker, DateOnly today, long? id, CancellationToken cancellationToken) => changes.ReadAsync(async db =>
        (await admin.RoundsAsync(db, asker, today, cancellationToken)).FirstOrDefault(round => id is null || round.Id == id) is { } round
            ? await admin.CardAsync(db, round, asker, today, told: null, cancellationToken)
            : RoundCard.None(), cancellationToken);
}
