using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;

namespace MedBot.Tests.Documents;

/// <summary>The reference documents, field by field against what a reader wrote down, marks of emphasis apart.</summary>
public partial class ReferenceDocumentsTests
{
    [SkippableTheory]
    [InlineData("bae-med-2026-02-26-referat.txt")]
    [InlineData("chefforum-2025-06-04-referat.txt")]
    [InlineData("chefforum-2026-05-20-referat.txt")]
    [InlineData("chefforum-2026-05-20-referat.docx")]
    [InlineData("chefforum-2026-05-20-referat.pdf")]
    [InlineData("kommunemed-2026-06-25-dagsorden.txt")]
    [InlineData("oesmed-2026-06-18-referat.txt")]
    public async Task A_reference_document_is_read_as_its_gold_says(string file)
    {
        Skip.If(file.EndsWith(".pdf", StringComparison.Ordinal) && !TestPdf.CanBeRead, "pdftotext (poppler-utils) is not installed");
        var gold = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryFiles.Reference("gold", Path.ChangeExtension(file, ".json"))))!.AsObject();
        var read = Assert.IsType<ImportResult.Read>(await DocumentFiles.ReadAsync(file, await File.ReadAllBytesAsync(RepositoryFiles.Reference("documents", file)), CancellationToken.None));
        AssertSame(gold, JsonNode.Parse(MeetingDocumentJson.Write(read.Document)), "$");
    }

    // Keys that the gold does not have (draft, remark) are not compared.
    private static void AssertSame(JsonNode? gold, JsonNode? read, string path)
    {
        switch (gold)
        {
            case JsonObject fields:
                foreach (var (key, value) in fields)
                {
                    AssertSame(value, read?[key], $"{path}.{key}");
                }
                break;
            case JsonArray list:
                Assert.True(list.Count == read!.AsArray().Count, $"{path}: {list.Count} in the gold, {read.AsArray().Count} read");
                for (var i = 0; i < list.Count; i++)
                {
                    AssertSame(list[i], read[i], $"{path}[{i}]");
                }
                break;
            default:
                Assert.True(Words(gold) == Words(read), $"{path}:\n{Words(gold)}\n{Words(read)}");
                break;
        }
    }

    private static string? Words(JsonNode? value) => value is null ? null : Spaces().Replace(Emphasis().Replace(value.ToString(), ""), " ").Trim();

    [GeneratedRegex(@"[*\\|<>]|(?<= )-+(?= )")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
