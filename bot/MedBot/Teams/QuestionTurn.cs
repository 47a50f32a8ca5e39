using MedBot.Cards.Chat;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>Somebody wrote to the bot.</summary>
internal sealed class QuestionTurn(ChatDispatcher chat, PageLink page) : ITurn
{
    private const int LongestText = 4_000;

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        string text = turn.Text();
        if (text.Length > LongestText)
        {
            return new TurnAnswer.Reply(OutgoingActivity.Of("Beskeden er for lang for mig. Prøv igen med under 4.000 tegn."));
        }

        if (text.Length == 0 && turn.Activity.Attachments?.Any(attachment => attachment.IsPicture) == true)
        {
            return new TurnAnswer.Reply(OutgoingActivity.Of("Billeder kan jeg ikke læse. Skriv, hvad du vil vide, eller send dagsordenen eller referatet som fil."));
        }

        return new TurnAnswer.Reply(OutgoingActivity.Of(page.AddTo(await chat.AnswerAsync(turn.Asked(text), cancellationToken))));
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Reply(OutgoingActivity.Of(ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Reply(OutgoingActivity.Of(sentence));
}
