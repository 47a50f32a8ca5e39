using System.IO.Compression;
using System.Text;
using MedBot.Documents;
using MedBot.Domain.Documents;

namespace MedBot.Tests.Documents;

public class RefusedFilesTests
{
    private const string Minutes = "REFERAT HovedMED d. 03-02-2026\n\nMødedato: tirsdag d. 3. februar 2026 kl. 10:00\n\nPunkt 1: Nyt\n\nBeslutning\n\nDrøftet.\n";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    internal static async Task<string> RefusalAsync(string name, byte[] content)
    {
        var result = await DocumentFiles.ReadAsync(name, content, CancellationToken.None).WaitAsync(Limit);
        var sentence = Assert.IsType<ImportResult.Refused>(result).Sentence;
        Assert.StartsWith(name + ": ", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        return sentence;
    }

    internal static Task<string> RefusalAsync(string name, string text) => RefusalAsync(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task The_text_that_the_refusals_vary_is_read() =>
        Assert.IsType<ImportResult.Read>(await DocumentFiles.ReadAsync("ok.txt", Encoding.UTF8.GetBytes(Minutes), CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task An_empty_file_is_refused(string text) => Assert.Contains("tom", await RefusalAsync("tom.txt", text), StringComparison.Ordinal);

    [Fact]
    public async Task Binary_junk_is_refused()
    {
        var junk = new byte[100_000];
        new Random(7).NextBytes(junk);
        Assert.Contains("ikke tekst", await RefusalAsync("skrammel.txt", junk), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("referat.pdf", "den hedder .pdf")]
    [InlineData("referat.docx", "den hedder .docx")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string name, string part) =>
        Assert.Contains(part, await RefusalAsync(name, Minutes), StringComparison.Ordinal);

    [Fact]
    public async Task A_PDF_that_calls_itself_text_is_refused() => Assert.Contains("PDF", await RefusalAsync("referat.txt", TestPdf.Of(Minutes, "Hoved")), StringComparison.Ordinal);

    [Fact]
    public async Task A_PDF_cut_short_is_refused()
    {
        var pdf = TestPdf.Of(Minutes, "Hoved");
        Assert.Contains("skåret over", await RefusalAsync("referat.pdf", pdf[..(pdf.Length / 2)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_PDF_is_refused()
    {
        var pdf = Encoding.Latin1.GetString(TestPdf.Of(Minutes, "Hoved"));
        Assert.Contains("krypteret", await RefusalAsync("referat.pdf", Encoding.Latin1.GetBytes(pdf.Replace("trailer\n<<", "trailer\n<< /Encrypt 9 0 R", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_PDF_that_is_broken_inside_is_refused()
    {
        Skip.IfNot(TestPdf.CanBeRead, "pdftotext (poppler-utils) is not installed");
        Assert.Contains("PDF", await RefusalAsync("referat.pdf", "%PDF-1.4\n1 0 obj\nnonsense\n%%EOF\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_file_cut_short_is_refused()
    {
        var word = TestWord.StylesAndLists();
        Assert.Contains("skåret over", await RefusalAsync("referat.docx", word[..(word.Length * 2 / 3)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_no_Word_file_is_refused() => Assert.Contains("Word", await RefusalAsync("referat.docx", Archive(("readme.txt", "x"u8.ToArray()))), StringComparison.Ordinal);

    [Fact]
    public async Task An_old_or_encrypted_Word_file_is_refused() =>
        Assert.Contains("krypteret", await RefusalAsync("referat.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\x")]
    [InlineData("C:\\x")]
    public async Task An_entry_that_leads_out_of_the_archive_is_refused(string entry) =>
        Assert.Contains("peger ud", await RefusalAsync("referat.docx", Archive((entry, "x"u8.ToArray()))), StringComparison.Ordinal);

    [Fact]
    public async Task A_Word_file_of_one_endless_paragraph_is_refused_before_a_tree_is_made_of_it() =>
        Assert.Contains("15 MB tekst", await RefusalAsync("referat.docx", Archive(("word/document.xml", new byte[20 * 1024 * 1024]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mødedato: tirsdag d. 3. februar 2026 kl. 10:00", "d. 03-02-2026", "dato")]
    [InlineData("REFERAT HovedMED d. 03-02-2026", "", "Udvalget")]
    [InlineData("Punkt 1: Nyt", "", "punkt")]
    public async Task What_was_looked_for_and_not_found_is_named(string removed, string alsoRemoved, string part)
    {
        var text = Minutes.Replace(removed, "", StringComparison.Ordinal);
        text = alsoRemoved.Length == 0 ? text : text.Replace(alsoRemoved, "", StringComparison.Ordinal);
        Assert.Contains(part, await RefusalAsync("referat.txt", text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_without_kind_and_items_without_decision_are_refused() =>
        Assert.Contains("DAGSORDEN eller REFERAT", await RefusalAsync("x.txt", "HovedMED d. 03-02-2026\n\nPunkt 1: Nyt\n\nSagsfremstilling\n\nIntet.\n"), StringComparison.Ordinal);

    [Fact]
    public async Task A_title_and_a_date_that_differ_are_refused() =>
        Assert.Contains("hver sin dag", await RefusalAsync("referat.txt", Minutes.Replace("3. februar", "4. februar", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public async Task Broken_UTF_8_is_refused()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes(Minutes), 0xC3, 0x28, (byte)'\n'];
        Assert.Contains("UTF-8", await RefusalAsync("referat.txt", broken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_stops_when_asked_to()
    {
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentFiles.ReadAsync("referat.txt", Encoding.UTF8.GetBytes(Minutes), stopped.Token));
    }

    internal static byte[] Archive(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
