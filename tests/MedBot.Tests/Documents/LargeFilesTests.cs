using MedBot.Tests.Teams;

namespace MedBot.Tests.Documents;

/// <summary>What the process allocates meanwhile is counted.</summary>
[Collection(nameof(Alone))]
public class LargeFilesTests
{
    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_fills_the_memory()
    {
        var bomb = RefusedFilesTests.Archive(("word/document.xml", new byte[60 * 1024 * 1024]));
        var before = GC.GetTotalAllocatedBytes();
        Assert.Contains("50 MB", await RefusedFilesTests.RefusalAsync("referat.docx", bomb), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Fact]
    public async Task One_line_of_five_megabytes_is_answered_within_the_memory()
    {
        var text = "REFERAT HovedMED d. 03-02-2026 " + string.Concat(Enumerable.Repeat("Punkt 1. at (3. maj, ", 250_000));
        var before = GC.GetTotalAllocatedBytes();
        await RefusedFilesTests.RefusalAsync("lang.txt", text);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 300_000_000);
    }
}
