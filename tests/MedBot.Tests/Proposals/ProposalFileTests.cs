using System.ComponentModel;
using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedBot.Domain.Proposals;
using MedBot.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class ProposalFileTests
{
    private static readonly ProposalExport Export = new(
        Round(),
        [
            Exported(1, Words("=1+1 & <b>", amounts: [(2027, 1_250_000), (2028, 250_000.5m)]), counts: true),
            Exported(2, Words("Nye lamper", amounts: (2027, 400_000)) with { Kind = ProposalKind.Investment }, counts: true),
            Exported(3, Words("Trukket\u0001 tilbage", amounts: (2027, 9_000_000)), counts: false),
            Exported(4, Words("Uden beløb"), counts: true),
        ]);

    [Fact]
    public void Both_files_are_valid()
    {
        using var workbook = new MemoryStream();
        ProposalWorkbook.Write(workbook, Export);
        using var catalogue = new MemoryStream();
        BudgetCatalogue.Write(catalogue, Export);

        using SpreadsheetDocument excel = SpreadsheetDocument.Open(workbook, isEditable: false);
        using WordprocessingDocument word = WordprocessingDocument.Open(catalogue, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(excel).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [SkippableFact]
    public async Task LibreOffice_reckons_the_sums_as_the_bot_does()
    {
        var sums = await ConvertAsync("sums.xlsx", ProposalWorkbook.Write, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2");

        Assert.Contains("2027;1250000;400000;5000000;3750000;Kommunalbestyrelsen", sums, StringComparison.Ordinal);
        Assert.Contains("2028;250000.5;0", sums, StringComparison.Ordinal);
        Assert.Contains("Forslag uden beløb;1", sums, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task LibreOffice_opens_the_catalogue()
    {
        var text = await ConvertAsync("catalogue.docx", BudgetCatalogue.Write, "txt:Text (encoded):UTF8");

        Assert.Contains("Nr. 1: =1+1 & <b>", text, StringComparison.Ordinal);
        Assert.Contains("1.250.000 kr.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trukket", text, StringComparison.Ordinal);
    }

    private static ExportedProposal Exported(long id, ProposalWords words, bool counts) => new(
        new()
        {
            Id = id,
            Version = 1,
            RoundName = "Budget 2027",
            Words = words,
            State = counts ? ProposalState.InCatalogue : ProposalState.Withdrawn,
            DepartmentName = "Borger & Arbejde",
            Way = [new(new(2026, 3, 2, 9, 0, 0), StepKind.Sent, null, null)],
        },
        Treatment.None,
        counts);

    private static async Task<string> ConvertAsync(string name, Action<Stream, ProposalExport> write, string filter)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("medbot-test-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            await using (FileStream file = File.Create(path))
            {
                write(file, Export);
            }

            using Process office = Start(folder.FullName, "--convert-to", filter, "--outdir", folder.FullName, path);
            using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await office.WaitForExitAsync(deadline.Token);
            FileInfo made = Assert.Single(folder.GetFiles(), file => file.Name != name);
            return await File.ReadAllTextAsync(made.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string profile, params IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{profile}/profile", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Skip.If(true, "LibreOffice (soffice) is not installed.");
            throw;
        }
    }
}
