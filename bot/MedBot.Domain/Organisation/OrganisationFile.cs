using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MedBot.Domain.Organisation;

/// <summary>What came of reading the organisation file.</summary>
public abstract record OrganisationResult
{
    public sealed record Read(Organisation Organisation) : OrganisationResult;

    /// <param name="Sentence">Danish: the line in the file, and what is wrong there.</param>
    public sealed record Refused(string Sentence) : OrganisationResult;
}

/// <summary>Reads the form of <c>shared/formats/organisation.md</c>, and refuses what does not hang together.</summary>
public static class OrganisationFile
{
    // Not source generated: generated code sets a list that the file leaves out to null.
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter<Role>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TakeNullForAnEmptyList } },
    };

    public static OrganisationResult Read(ReadOnlySpan<byte> utf8)
    {
        var json = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        try
        {
            if (JsonSerializer.Deserialize<Organisation>(json, Form) is not { } organisation)
            {
                return new OrganisationResult.Refused("Filen er tom.");
            }

            return OrganisationRules.Broken(organisation).FirstOrDefault() is { } broken
                ? new OrganisationResult.Refused($"{At(json, JsonLines.LineOf(json, broken.Path))}{broken.Sentence}")
                : new OrganisationResult.Read(organisation);
        }
        catch (JsonException mistake)
        {
            return new OrganisationResult.Refused($"{At(json, mistake.LineNumber + 1)}{Sentence(mistake)}");
        }
    }

    /// <summary>In a file that is all one line its number helps nobody.</summary>
    private static string At(ReadOnlySpan<byte> json, long? line) => json.TrimEnd("\r\n "u8).Contains((byte)'\n') ? $"Linje {line}: " : "";

    private static string Sentence(JsonException mistake)
    {
        // A key that is missing is known by the message alone; its object's path says where.
        var missing = mistake.Message.Contains("required properties", StringComparison.Ordinal);
        return mistake.Path switch
        {
            null => "Filen er ikke gyldig JSON.",
            var path when path.Contains(".roles", StringComparison.Ordinal) =>
                $"Rollen findes ikke; den skal være en af {string.Join(", ", Enum.GetNames<Role>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
            var path when missing => $"Der mangler noget, som skal stå i {Place(path)}.",
            var path => $"{Place(path)} er ikke gyldig JSON eller har en anden form, end den skal have.",
        };
    }

    private static string Place(string path) => path is "$" ? "Filen" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    private static void TakeNullForAnEmptyList(JsonTypeInfo type)
    {
        foreach (var list in type.Properties.Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            var set = list.Set!;
            list.IsSetNullable = true;
            list.Set = (target, value) =>
            {
                if (value is not null)
                {
                    set(target, value);
                }
            };
        }
    }
}
