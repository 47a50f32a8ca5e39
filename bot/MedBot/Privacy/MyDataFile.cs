using System.Text;
using MedBot.Cards.Privacy;
using MedBot.Chat;

namespace MedBot.Privacy;

/// <summary>Gives a person all that is stored on them, as a text file.</summary>
internal sealed class MyDataFile(ReadMyData read) : ICardAction, IFileMaker
{
    public string Verb => MyDataCard.Fetch;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        await MakeAsync(press, cancellationToken) is { } file ? new CardActionAnswer.File(file) : new CardActionAnswer.Card(MyDataCard.NotKnown);

    public async Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken) => DataSubject.Of(press.Asker) is not { } person ? null : new MadeFile(
        "Mine data i MedBot.txt",
        "Alt, hvad der er gemt om dig",
        Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(MyDataText.For(person.Name, await read.RunAsync(person, DateOnly.FromDateTime(press.Now), cancellationToken)))).ToArray());
}
