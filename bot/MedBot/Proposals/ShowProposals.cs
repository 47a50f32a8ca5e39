using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Page;
using MedBot.Storage;

namespace MedBot.Proposals;

/// <summary>Shows proposals to a person whom the organisation knows, as that person sees them on the day.</summary>
internal sealed class ShowProposals(ChangeProposals changes, ProposalPeople people)
{
    /// <summary>In answer to a message; not where others read along.</summary>
    public async Task<AdaptiveCard> AnswerAsync(Question question, Func<MedBotDb, ProposalViewer, Task<AdaptiveCard>> show, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : question.Asker.Person is { } person ? await ReadAsync(person, question.Today, show, cancellationToken)
        : ProposalCommands.NotKnown;

    /// <summary>On the page; null where others read along.</summary>
    public async Task<object?> PageAsync(PageRequest request, Func<MedBotDb, ProposalViewer, Task<object?>> show, CancellationToken cancellationToken) =>
        request.Place is Place.Personal && request.Asker.Person is { } person ? await ReadAsync(person, request.Today, show, cancellationToken) : null;

    /// <summary>When a button is pressed.</summary>
    public async Task<CardActionAnswer> PressAsync(CardPress press, Func<MedBotDb, Person, ProposalViewer, Task<CardActionAnswer>> show, CancellationToken cancellationToken) =>
        press.Asker.Person is { } person
            ? await ReadAsync(person, DateOnly.FromDateTime(press.Now), (db, viewer) => show(db, person, viewer), cancellationToken)
            : new CardActionAnswer.Message(ActOnProposal.NotKnown);

    private Task<T> ReadAsync<T>(Person person, DateOnly today, Func<MedBotDb, ProposalViewer, Task<T>> show, CancellationToken cancellationToken) =>
        changes.ReadAsync(async db => await show(db, await people.ViewerAsync(db, person, today, cancellationToken)), cancellationToken);
}
