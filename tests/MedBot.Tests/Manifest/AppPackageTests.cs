using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using NJsonSchema;

namespace MedBot.Tests.Manifest;

public class AppPackageTests
{
    private const string BotId = "11111111-2222-4333-8444-555555555555";

    [SkippableFact]
    public async Task The_app_package_is_valid_by_the_schema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(RepositoryFiles.Reference("schemas", "teams-manifest-1.29.schema.json"));
        using ZipArchive package = await BuildAsync();

        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Empty(schema.Validate(Text(package, "manifest.json")).Select(error => error.ToString()));
    }

    [SkippableFact]
    public async Task Every_text_of_the_manifest_has_its_English_form()
    {
        using ZipArchive package = await BuildAsync();
        using JsonDocument manifest = JsonDocument.Parse(Text(package, "manifest.json"));
        using JsonDocument english = JsonDocument.Parse(Text(package, "en.json"));

        IEnumerable<string> shown = Texts(manifest.RootElement, "").Where(path => !path.StartsWith("developer", StringComparison.Ordinal));
        IEnumerable<string> translated = english.RootElement.EnumerateObject().Select(property => property.Name).Where(name => name != "$schema");

        Assert.Equal(shown.Order(StringComparer.Ordinal), translated.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_team_is_asked_for_no_rights()
    {
        using ZipArchive package = await BuildAsync();
        using JsonDocument manifest = JsonDocument.Parse(Text(package, "manifest.json"));
        Assert.False(manifest.RootElement.TryGetProperty("authorization", out _));
    }

    [SkippableTheory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task The_icons_have_the_size_that_Teams_asks_for(string name, int size)
    {
        using ZipArchive package = await BuildAsync();
        byte[] picture = Bytes(package, name);

        Assert.Equal([0x89, .. "PNG"u8], picture[..4]);
        Assert.Equal((size, size), (BigEndian(picture, 16), BigEndian(picture, 20)));
    }

    [SkippableTheory]
    [InlineData("--bot-id", "not-a-guid")]
    [InlineData("--page-id", "not-a-guid")]
    [InlineData("--host", "https://medbot.example")]
    [InlineData("--developer", "A name that is longer than the thirty-two letters that Teams shows")]
    public async Task A_wrong_setting_stops_the_build(string setting, string value) => Assert.Equal(2, await RunAsync(Path.GetTempFileName(), setting, value));

    [SkippableTheory]
    [InlineData(null, "api://medbot.kommune.example/botid-11111111-2222-4333-8444-555555555555")]
    [InlineData("66666666-7777-4888-8999-000000000000", "api://medbot.kommune.example/66666666-7777-4888-8999-000000000000")]
    public async Task The_tabs_are_the_bots_own_and_signed_in_for_its_registration(string? page, string resource)
    {
        using ZipArchive package = await BuildAsync(page);
        using JsonDocument manifest = JsonDocument.Parse(Text(package, "manifest.json"));

        JsonElement root = manifest.RootElement;
        Assert.Equal("https://medbot.kommune.example/tab", root.GetProperty("staticTabs")[1].GetProperty("contentUrl").GetString());
        Assert.Equal("https://medbot.kommune.example/tab/config", root.GetProperty("configurableTabs")[0].GetProperty("configurationUrl").GetString());
        Assert.Equal(["medbot.kommune.example"], root.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
        Assert.Equal(page ?? BotId, root.GetProperty("webApplicationInfo").GetProperty("id").GetString());
        Assert.Equal(resource, root.GetProperty("webApplicationInfo").GetProperty("resource").GetString());
    }

    /// <summary>The paths of what Teams shows to people.</summary>
    private static IEnumerable<string> Texts(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((entry, i) => Texts(entry, $"{path}[{i}]")),
        JsonValueKind.String when path.EndsWith("title", StringComparison.Ordinal) || path.EndsWith("description", StringComparison.Ordinal)
            || (path.StartsWith("staticTabs", StringComparison.Ordinal) && path.EndsWith(".name", StringComparison.Ordinal))
            || path.StartsWith("name.", StringComparison.Ordinal) || path.StartsWith("description.", StringComparison.Ordinal) => [path],
        _ => [],
    };

    private static async Task<ZipArchive> BuildAsync(string? page = null)
    {
        string file = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, await RunAsync(file, page is null ? null : "--page-id", page));
            return new(new MemoryStream(await File.ReadAllBytesAsync(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<int> RunAsync(string file, string? setting = null, string? value = null)
    {
        Dictionary<string, string> settings = new() { ["--bot-id"] = BotId, ["--host"] = "medbot.kommune.example", ["--developer"] = "Højlunde Kommune", ["--out"] = file };
        if (setting is not null)
        {
            settings[setting] = value!;
        }

        ProcessStartInfo start = new("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(RepositoryFiles.PathOf("manifest", "build.mjs"));
        foreach ((string name, string given) in settings)
        {
            start.ArgumentList.Add(name);
            start.ArgumentList.Add(given);
        }

        try
        {
            using Process node = Process.Start(start)!;
            await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync(), node.WaitForExitAsync());
            return node.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new SkipException("Node is not on PATH.");
        }
    }

    private static string Text(ZipArchive package, string name) => System.Text.Encoding.UTF8.GetString(Bytes(package, name));

    private static byte[] Bytes(ZipArchive package, string name)
    {
        using Stream entry = package.GetEntry(name)!.Open();
        using MemoryStream copy = new();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    private static int BigEndian(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
