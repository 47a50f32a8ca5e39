using MedBot.Cards.Chat;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>Somebody sent files in personal chat.</summary>
internal sealed class FileTurn(FileDownload download, IEnumerable<IFileCommand> commands) : ITurn
{
    private const string NotFetched = "Filen kunne jeg ikke hente. Den må fylde højst 25 MB. Prøv at sende den igen.";
    private const string NotTaken = "Den slags fil kan jeg ikke bruge til noget.";

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answers = new List<OutgoingActivity>();
        foreach (Attachment file in turn.Activity.Attachments!.Where(IsFile))
        {
            answers.Add(await TakeAsync(turn, file, cancellationToken));
        }

        return new TurnAnswer.Reply([.. answers]);
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Reply(OutgoingActivity.Of(ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Reply(OutgoingActivity.Of(sentence));

    public static bool IsFile(Attachment? attachment) => attachment is { ContentType: Attachment.FileDownload, Content.DownloadUrl: not null };

    private async Task<OutgoingActivity> TakeAsync(Turn turn, Attachment file, CancellationToken cancellationToken)
    {
        if (await download.FetchAsync(file.Content!.DownloadUrl!, cancellationToken) is not { } content)
        {
            return OutgoingActivity.Of(NotFetched);
        }

        // A name from outside: its last part only.
        string name = Path.GetFileName(file.Name ?? "");
        var received = new ReceivedFile { Name = name, Content = content, Asker = turn.Asker, Now = turn.Now, ConversationId = turn.ConversationId };
        (IFileCommand? command, double fit) = commands.Select(command => (command, fit: command.Fit(received))).DefaultIfEmpty().MaxBy(candidate => candidate.fit);
        return fit > 0 ? OutgoingActivity.Of(await command!.TakeAsync(received, cancellationToken)) : OutgoingActivity.Of(NotTaken);
    }
}
