using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Privacy;

/// <summary>Says what goes and what stays, and why, before anything is taken away.</summary>
internal sealed class ForgetMeCommand(ReadMyData read) : IChatCommand
{
    public string Example => "slet mine data";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => CommandWords.Fit(question, "slet mine data", "slet mit navn", "glem mig");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? MyDataCard.OnlyPersonal
        : DataSubject.Of(question.Asker) is not { } person ? MyDataCard.NotKnown
        : MyDataCard.Confirm(await read.RunAsync(person, question.Today, cancellationToken));
}
