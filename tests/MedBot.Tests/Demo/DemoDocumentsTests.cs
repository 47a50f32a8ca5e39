using System.Text;
using MedBot.Demo;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Demo;

public sealed class DemoDocumentsTests
{
    public static TheoryData<DateOnly> Days => [.. Enumerable.Range(0, 25).Select(step => new DateOnly(2026, 11, 21).AddDays(step * 17))];

    [Theory]
    [InlineData("aabakkeskolen", "ArbejdspladsMED Åbakkeskolen", 9)]
    [InlineData("bl-med", "AfdelingsMED Børn & Læring", 8)]
    [InlineData("chefforum", "Chefforum", 7)]
    [InlineData("hjemmeplejen-oest", "ArbejdspladsMED Hjemmeplejen Øst", 8)]
    [InlineData("jb-med", "AfdelingsMED Job & Borger", 8)]
    [InlineData("kommunemed", "KommuneMED", 8, 4, 10, 10)]
    [InlineData("ptk-med", "AfdelingsMED Plan, Teknik & Klima", 9)]
    [InlineData("sd-med", "AfdelingsMED Stab & Digitalisering", 8)]
    [InlineData("so-med", "AfdelingsMED Sundhed & Omsorg", 8, 11, 9)]
    public async Task Each_file_is_read_with_its_committee_day_and_items(string file, string committee, params int[] items)
    {
        var read = (await ReadAsync(new(2027, 3, 8))).Where(document => document.File.StartsWith(file, StringComparison.Ordinal)).ToList();

        Assert.Equal(items.Length is 1 ? [.. read.Select(_ => items[0])] : items, read.Select(found => found.Document.Items.Count));
        Assert.All(read, found => Assert.Equal(committee, found.Document.Committee));
        Assert.All(read, found => Assert.Equal($"{found.Document.Date:yyyy-MM-dd}", found.File[(file.Length + 1)..(file.Length + 11)]));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Every_file_is_read_on_any_day(DateOnly today)
    {
        var documents = await ReadAsync(today);

        Assert.All(documents, found => Assert.All(found.Document.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Title))));
        Assert.All(documents, found => Assert.NotEmpty(found.Document.Participants));
        Assert.All(documents, found => Assert.All(found.Document.Approvals, approval => Assert.True(approval.Date < found.Document.Date)));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public async Task KommuneMED_approves_the_minutes_of_its_earlier_meetings(DateOnly today)
    {
        var documents = (await ReadAsync(today)).Select(found => found.Document).Where(document => document.Committee is "KommuneMED").ToList();

        Assert.Equal([(documents[0].Date, true), (documents[1].Date, true)], documents[2].Approvals.Select(approval => (approval.Date, approval.Approved is true)));
        Assert.NotNull(documents[2].Approvals[0].Remark);
        Assert.Equal([new() { Date = documents[2].Date }], documents[3].Approvals);
    }

    [Fact]
    public async Task What_is_closed_extraordinary_or_a_draft_is_marked_so()
    {
        var documents = await ReadAsync(new(2027, 3, 8));

        Assert.Equal(3, documents.Sum(found => found.Document.Items.Count(item => item.Closed)));
        Assert.Equal(["kommunemed-2026-12-15-referat.txt"], documents.Where(found => found.Document.Extraordinary).Select(found => found.File));
        Assert.Equal(["jb-med-2027-02-18-referat.md"], documents.Where(found => found.Document.Draft).Select(found => found.File));
    }

    [Fact]
    public async Task Everyone_who_takes_part_or_is_absent_stands_in_the_organisation_file()
    {
        var organisation = Assert.IsType<OrganisationResult.Read>(OrganisationFile.Read(Encoding.UTF8.GetBytes(DemoMunicipality.For(new(2027, 3, 8)).Organisation))).Organisation;
        var people = organisation.People.Select(person => person.Name).ToHashSet();

        Assert.All(await ReadAsync(new(2027, 3, 8)), found => Assert.All(
            found.Document.Participants.Concat(found.Document.Items.SelectMany(item => item.Absent)), person => Assert.Contains(person.Name, people)));
    }

    private static async Task<List<(string File, MeetingDocument Document)>> ReadAsync(DateOnly today)
    {
        List<(string, MeetingDocument)> read = [];
        foreach (var document in DemoMunicipality.For(today).Documents)
        {
            var result = await DocumentFiles.ReadAsync(document.FileName, Encoding.UTF8.GetBytes(document.Text), CancellationToken.None);
            read.Add((document.FileName, Assert.IsType<ImportResult.Read>(result).Document));
        }

        return read;
    }
}
