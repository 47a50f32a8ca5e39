using System.Text.Json;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>Yes or no to a file that was offered (<c>fileConsent/invoke</c>). The file is made anew: what the person may see decides now.</summary>
internal sealed class FileConsentTurn(IEnumerable<IFileMaker> makers, FileUpload upload) : ITurn
{
    private const string NotSent = "Filen er ikke sendt.";
    private const string NotYours = "Den fil kan jeg ikke give dig.";
    private const string NotTaken = "Filen kunne ikke lægges i dit OneDrive. Bed om den igen.";

    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        JsonElement? value = turn.Activity.Value;
        JsonElement? context = Press.PropertyOf(value, "context");
        if (turn.Place is not Place.Personal || Press.VerbIn(context) is not { } verb || makers.FirstOrDefault(maker => maker.Verb == verb) is not { } maker)
        {
            return End(NotYours);
        }

        if (Text(value, "action") != "accept")
        {
            return End(NotSent);
        }

        CardPress press = Press.Of(turn, verb, context);
        if (await maker.MakeAsync(press, cancellationToken) is not { } file)
        {
            return End(NotYours);
        }

        if (PlaceIn(value, file.Name) is not { } place || !await upload.PutAsync(place.UploadUrl, file.Content, cancellationToken))
        {
            return End(NotTaken);
        }

        await maker.DeliveredAsync(press, cancellationToken);
        return End(FileOffer.Delivered(place));
    }

    public TurnAnswer Apology(string reference) => Say($"Det gik galt hos mig. Prøv igen om lidt. Nævn nummer {reference}, hvis du spørger om hjælp.");

    public TurnAnswer Say(string sentence) => new TurnAnswer.Respond(200, null, OutgoingActivity.Of(sentence));

    private static TurnAnswer.Respond End(string sentence) => End(OutgoingActivity.Of(sentence));

    // The card that asked is taken away: an address to upload to is used once.
    private static TurnAnswer.Respond End(OutgoingActivity message) => new(200, null, message) { RemovesPressed = true };

    private static UploadPlace? PlaceIn(JsonElement? value, string name)
    {
        JsonElement? info = Press.PropertyOf(value, "uploadInfo");
        return (Text(info, "uploadUrl"), Text(info, "contentUrl")) is ({ } uploadUrl, { } contentUrl)
            ? new(Text(info, "name") ?? name, uploadUrl, contentUrl, Text(info, "uniqueId"), Text(info, "fileType"))
            : null;
    }

    private static string? Text(JsonElement? element, string name) => Press.PropertyOf(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
