using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>The asking before a file is sent (file consent card), which Teams knows in personal chat alone.</summary>
internal static class FileOffer
{
    public const string OnlyPersonal = "Filer giver jeg kun i vores egen chat. Skriv til mig dér.";
    public const string Asking = "Sig ja til filen herunder, så lægger jeg den i dit OneDrive.";

    /// <summary>Comes back with yes and no: which maker, and what it was asked for.</summary>
    public static OutgoingActivity Of(MadeFile file, string verb, JsonElement data)
    {
        JsonElement context = SubmitAction.DataFor(verb, data);
        return OutgoingActivity.Of(file.Name, new FileConsentAttachment(file.Name, new(file.Description, file.Content.Length, context, context)));
    }

    /// <summary>Says that it lies there, with a button to open it.</summary>
    public static OutgoingActivity Delivered(UploadPlace place) => OutgoingActivity.Of(place.Name, new FileInfoAttachment(place.Name, place.ContentUrl, new(place.UniqueId, place.FileType)));
}

/// <summary>Where Teams lets the file be put (<c>uploadInfo</c>).</summary>
internal sealed record UploadPlace(string Name, string UploadUrl, string ContentUrl, string? UniqueId, string? FileType);

internal sealed record FileConsentAttachment(string Name, FileConsent Content) : SentAttachment
{
    public string ContentType { get; } = "application/vnd.microsoft.teams.card.file.consent";
}

internal sealed record FileConsent(string Description, long SizeInBytes, JsonElement AcceptContext, JsonElement DeclineContext);

internal sealed record FileInfoAttachment(string Name, string ContentUrl, UploadedFile Content) : SentAttachment
{
    public string ContentType { get; } = "application/vnd.microsoft.teams.card.file.info";
}

internal sealed record UploadedFile(string? UniqueId, string? FileType);
