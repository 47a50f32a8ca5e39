using MedBot.Storage;
using Microsoft.Extensions.Configuration;

namespace MedBot.Tests.Storage;

public class StoreAddressTests
{
    [Theory]
    [InlineData("Data Source=a.db", true)]
    [InlineData("DataSource=a.db;Cache=Private", true)]
    [InlineData("Host=db;Database=medbot;Username=u;Password=p", false)]
    [InlineData("host=db", false)]
    public void The_connection_string_tells_which_store(string connectionString, bool sqlite) =>
        Assert.Equal(sqlite, StoreAddress.Of(connectionString).File is not null);

    [Theory]
    [InlineData("Server=db;Pwd=hemmelig")]
    [InlineData("hemmelig")]
    public void Another_text_stops_the_start_with_a_sentence_that_does_not_repeat_it(string connectionString)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => StoreAddress.Of(connectionString));
        Assert.DoesNotContain("hemmelig", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Development_has_a_file_beside_the_solution_by_default()
    {
        var file = StoreAddress.From(new ConfigurationBuilder().Build(), development: true).File!;
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "..", "MedBot.sln")));
        Assert.Equal("data", Path.GetFileName(Path.GetDirectoryName(file)));
    }

    [Fact]
    public void Elsewhere_the_store_must_be_set() =>
        Assert.Throws<StartRefusedException>(() => StoreAddress.From(new ConfigurationBuilder().Build(), development: false));
}
