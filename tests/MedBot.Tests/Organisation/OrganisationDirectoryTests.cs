using MedBot.Domain.Meetings;
using MedBot.Organisation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Organisation;

public sealed class OrganisationDirectoryTests : IDisposable
{
    private const string Good = """{ "municipality": "Demo Kommune", "committees": [{ "id": "top", "name": "KommuneMED", "level": 1 }] }""";

    private static readonly MeetingDocument Minutes = new()
    {
        Kind = DocumentKind.Minutes,
        Committee = "AfdelingsMED Teknik & Miljø",
        Title = "REFERAT",
        Date = new(2026, 3, 3),
        Participants = [new() { Name = "Anna Prøve", Note = "TR, Park" }],
    };

    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("medbot-test-").FullName, "organisation.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public async Task The_file_is_read_again_when_it_changes_and_a_broken_one_leaves_the_last_good_in_force()
    {
        var directory = DirectoryIn(Environments.Production);
        using WatchOrganisationFile watch = new(
            new ConfigurationBuilder().AddInMemoryCollection([new("MedBot:Organisation", path)]).Build(), directory, TimeProvider.System, NullLogger<WatchOrganisationFile>.Instance);

        await watch.LookAsync(CancellationToken.None);
        Assert.Empty(directory.Current.Committees);
        Assert.NotNull(watch.Trouble);

        await WriteAsync(Good);
        Assert.NotNull(directory.Current.CommitteeNamed("kommunemed"));
        Assert.Null(watch.Trouble);

        await WriteAsync(Good[..40]);
        Assert.NotNull(watch.Trouble);
        Assert.NotNull(directory.Current.CommitteeNamed("kommunemed"));

        await WriteAsync(Good.Replace("KommuneMED", "HovedMED", StringComparison.Ordinal));
        Assert.NotNull(directory.Current.CommitteeNamed("hovedmed"));

        async Task WriteAsync(string text)
        {
            await File.WriteAllTextAsync(path, text);
            await watch.LookAsync(CancellationToken.None);
        }
    }

    [Fact]
    public void In_development_documents_name_the_committees_and_people_that_the_file_does_not()
    {
        var directory = DirectoryIn(Environments.Development);
        directory.Take(System.Text.Encoding.UTF8.GetBytes(Good));
        directory.Take([Minutes]);
        Assert.Equal("afdelingsmedteknikogmiljoe", Assert.Single(directory.AskerFor("Anna Prøve", "any-object-id", null, Minutes.Date).Committees));
        Assert.Single(directory.FromFile.Committees);
    }

    [Fact]
    public void Elsewhere_they_do_not()
    {
        var directory = DirectoryIn(Environments.Production);
        directory.Take([Minutes]);
        Assert.Empty(directory.Current.Committees);
        Assert.Null(directory.AskerFor("Anna Prøve", null, null, Minutes.Date).Person);
    }

    private static OrganisationDirectory DirectoryIn(string environment) => new(new HostingEnvironment { EnvironmentName = environment });
}
