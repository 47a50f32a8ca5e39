using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace MedBot.Page;

/// <summary>The page's own files, which lie in the assembly (<c>wwwroot</c>).</summary>
internal sealed class PageFiles
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

        PageFile file = read.GetOrAdd(name, PageFile.Read);
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

    private sealed record PageFile(string Type, byte[] Content, byte[] Packed, string Hash)
    {
        public static PageFile Read(string name)
        {
            using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
            using MemoryStream content = new();
            resource.CopyTo(content);
            byte[] bytes = content.ToArray();
            using MemoryStream packed = new();
            using (GZipStream gzip = new(packed, CompressionLevel.Optimal))
            {
                gzip.Write(bytes);
            }

            return new(TypeOf(name), bytes, packed.ToArray(), Convert.ToHexString(SHA256.HashData(bytes))[..16]);
        }

        private static string TypeOf(string name) => Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "text/plain; charset=utf-8",
        };
    }
}
