using System.Text;
using System.Text.Json.Nodes;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;

namespace MedBot.Tests.Documents;

/// <summary>Layouts unlike each other, of fictional municipalities and a fictional region, read by the same rules.</summary>
public class SampleLayoutTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Documents", "Samples");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Samples).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_layout_is_read_as_its_gold_says(string file) => AssertGold(file, await ReadAsync(file, File.ReadAllBytes(Path.Combine(Samples, file))));

    [Theory]
    [InlineData("byraad.txt")]
    [InlineData("skolebestyrelse.txt")]
    public async Task The_same_text_in_Windows_1252_reads_the_same(string file)
    {
        var text = File.ReadAllText(Path.Combine(Samples, file));
        AssertGold(file, await ReadAsync(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)));
    }

    [SkippableTheory]
    [InlineData("byraad.txt")]
    [InlineData("hovedudvalg.txt")]
    public async Task The_same_text_as_a_PDF_with_running_heads_reads_the_same(string file)
    {
        Skip.IfNot(TestPdf.CanBeRead, "pdftotext (poppler-utils) is not installed");
        var text = File.ReadAllText(Path.Combine(Samples, file));
        AssertGold(file, await ReadAsync(Path.ChangeExtension(file, ".pdf"), TestPdf.Of(text, runningHead: "Ørby Kommune - sekretariatet")));
    }

    [Fact]
    public async Task A_Word_file_with_an_item_a_row_is_read() => AssertGold("tabel.docx", await ReadAsync("tabel.docx", TestWord.ItemsInATable()));

    [Fact]
    public async Task A_Word_file_with_styles_and_numbered_lists_is_read() => AssertGold("typografi.docx", await ReadAsync("typografi.docx", TestWord.StylesAndLists()));

    private static async Task<MeetingDocument> ReadAsync(string name, byte[] content) =>
        await DocumentFiles.ReadAsync(name, content, CancellationToken.None) switch
        {
            ImportResult.Read(var document) => document,
            ImportResult.Refused(var sentence) => throw new Xunit.Sdk.XunitException(sentence),
            _ => throw new InvalidOperationException(),
        };

    private static void AssertGold(string file, MeetingDocument document)
    {
        var gold = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, file + ".json")))!.ToJsonString(Readable);
        Assert.Equal(gold, JsonNode.Parse(MeetingDocumentJson.Write(document))!.ToJsonString(Readable));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
