using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Privacy;

/// <summary>Tells a person what is stored on them.</summary>
internal sealed class MyDataCommand(ReadMyData read) : IChatCommand
{
    public string Example => "mine data";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => CommandWords.Fit(question, "mine data", "hvad har du gemt om mig", "vis mine data");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? MyDataCard.OnlyPersonal
        : DataSubject.Of(question.Asker) is not { } person ? MyDataCard.NotKnown
        : MyDataCard.For(await read.RunAsync(person, question.Today, cancellationToken));
}
