using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Teams;

/// <summary>What Teams sends when a person has answered whether a file may come (<c>fileConsent/invoke</c>), and what lies in the file.</summary>
internal static class FileConsent
{
    /// <param name="action">The button that offered the file, with what was typed.</param>
    public static JsonObject Answer(JsonObject action, string uploadUrl, string answer = "accept")
    {
        JsonObject context = action["data"]?.DeepClone().AsObject() ?? [];
        context["verb"] = action["verb"]!.GetValue<string>();
        return new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = answer,
            ["context"] = context,
            ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://kommunen-my.sharepoint.com/fil", ["name"] = "fil", ["uploadUrl"] = uploadUrl, ["uniqueId"] = "u1", ["fileType"] = "fil" },
        };
    }

    /// <summary>All letters of an Office file, or of a text.</summary>
    public static string TextIn(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(content);
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
