using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MedBot.Privacy;
using Microsoft.Net.Http.Headers;

namespace MedBot.Page;

/// <summary>The page's own files, which lie in the assembly (<c>wwwroot</c>). Its pages tell how long this municipality keeps what is stored on people.</summary>
internal sealed class PageFiles(Retention retention)
{
    private const string Folder = "Page/";
    private static readonly HashSet<string> Known = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()];
    private readonly ConcurrentDictionary<string, PageFile> read = new(StringComparer.Ordinal);

    public IResult Send(string name, HttpRequest request)
    {
        // Only what is there is kept, so that made-up names fill nothing.
        if (!Known.Contains(Folder + name))
        {
            return Results.NotFound();
        }

        PageFile file = read.GetOrAdd(name, Read);
        HttpResponse response = request.HttpContext.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        bool packed = request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (packed)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        return Results.Bytes(packed ? file.Packed : file.Content, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Hash}{(packed ? "-gzip" : "")}\""));
    }

    private PageFile Read(string name)
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using MemoryStream content = new();
        resource.CopyTo(content);
        byte[] bytes = content.ToArray();
        return PageFile.Of(TypeOf(name), Path.GetExtension(name) is ".html" ? Encoding.UTF8.GetBytes(Filled(Encoding.UTF8.GetString(bytes))) : bytes);
    }

    private string Filled(string page) => page
        .Replace("{{months}}", Said(retention.Months), StringComparison.Ordinal)
        .Replace("{{historyMonths}}", Said(retention.HistoryMonths), StringComparison.Ordinal);

    private static string Said(int months) => months == 1 ? "1 måned" : $"{months} måneder";

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    private sealed record PageFile(string Type, byte[] Content, byte[] Packed, string Hash)
    {
        public static PageFile Of(string type, byte[] content)
        {
            using MemoryStream packed = new();
            using (GZipStream gzip = new(packed, CompressionLevel.Optimal))
            {
                gzip.Write(content);
            }

            return new(type, content, packed.ToArray(), Convert.ToHexString(SHA256.HashData(content))[..16]);
        }
    }
}
