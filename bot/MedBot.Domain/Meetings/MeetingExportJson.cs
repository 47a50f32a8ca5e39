using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedBot.Domain.Meetings;

/// <summary>The form of <c>bot/MedBot/Meetings/Export/FORMAT.md</c>: every key present, Danish letters as they are.</summary>
public static class MeetingExportJson
{
    private static readonly MeetingDocumentJsonContext Json = new(new JsonSerializerOptions(MeetingDocumentJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    public static void Write(Stream file, MeetingExport export) => JsonSerializer.Serialize(file, export, Json.MeetingExport);
}
