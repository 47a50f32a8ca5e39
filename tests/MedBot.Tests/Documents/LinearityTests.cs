using System.Text;
using MedBot.Domain.Documents;

namespace MedBot.Tests.Documents;

/// <summary>The parser is linear in its input: twice the text takes about twice the memory it passes through, and never four times.</summary>
public class LinearityTests
{
    private static readonly Dictionary<string, string> Blocks = new()
    {
        ["items"] = "Punkt {0}: Et punkt på dagsordenen\n\n81.38.00-A00-5-25\n\nIndstilling\n\n1. at det drøftes\n\nBeslutning\n\nDrøftet.\n\n",
        ["dotted"] = "{0}. Godkendelse af noget\n\n1. at det ene\n2. at det andet\n\n",
        ["contents"] = "{0}. Godkendelse af noget ........ 3\n",
        ["people"] = "Hans Krag (A), Grete Bjerre - leder (B) og ",
        ["open parentheses"] = "((([[[***",
        ["blanks"] = "\n\n \n",
        ["spaces"] = "                                ",
        ["dates"] = "3. maj og 4. juni, 5/6 ",
        ["rows"] = "| a | b |\n",
        ["pages"] = "Ørby Kommune\nTekst, der går\f",
    };

    public static TheoryData<string> Names => [.. Blocks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_text_is_twice_the_work(string block)
    {
        Work(block, 200);
        var (once, twice) = (Work(block, 1000), Work(block, 2000));
        Assert.True(twice < once * 3, $"{once:N0} bytes once, {twice:N0} twice");
    }

    private static long Work(string block, int times)
    {
        StringBuilder text = new("REFERAT HovedMED d. 03-02-2026\n\nMødedeltagere ");
        for (var i = 1; i <= times; i++)
        {
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, CompositeFormat.Parse(Blocks[block]), i);
        }
        var lines = text.ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentParser.Read(TextLines.Read(lines));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
