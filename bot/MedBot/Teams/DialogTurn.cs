using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>A dialog that is opened (<c>task/fetch</c>) or sent in (<c>task/submit</c>).</summary>
internal sealed class DialogTurn(IEnumerable<ICardAction> actions) : ITurn
{
    private const string Title = "MedBot";

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        JsonElement? data = Press.PropertyOf(turn.Activity.Value, "data");
        if (Press.VerbIn(data) is not { } verb || actions.FirstOrDefault(action => action.Verb == verb) is not { } action)
        {
            return new TurnAnswer.Respond(200, TaskResponse.Message(Press.UnknownButton));
        }

        CardPress press = Press.Of(turn, verb, data);
        return await action.RunAsync(press, cancellationToken) switch
        {
            CardActionAnswer.File when turn.Place is not Place.Personal => new TurnAnswer.Respond(200, TaskResponse.Message(FileOffer.OnlyPersonal)),
            CardActionAnswer.File(var file) => new TurnAnswer.Respond(200, null, FileOffer.Of(file, verb, press.Data)),
            CardActionAnswer.Dialog(var title, var card) => new TurnAnswer.Respond(200, TaskResponse.Page(title, card)),
            CardActionAnswer.Card(var card) => new TurnAnswer.Respond(200, TaskResponse.Page(Title, card)),
            CardActionAnswer.Message(var sentence) => new TurnAnswer.Respond(200, TaskResponse.Message(sentence)),

            // A response without a body closes the dialog.
            CardActionAnswer.Reply(var card) => new TurnAnswer.Respond(200, null, OutgoingActivity.Of(card)),
            var answer => throw new NotSupportedException(answer.GetType().Name),
        };
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Respond(200, TaskResponse.Page(Title, ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Respond(200, TaskResponse.Message(sentence));
}
