using System.Net.Http.Headers;

namespace MedBot.Teams;

/// <summary>Puts a file where a person said it may lie: on a known host alone, in one piece.</summary>
internal sealed class FileUpload(HttpClient http, KnownHosts hosts)
{
    /// <summary>False where it cannot be put there.</summary>
    public async Task<bool> PutAsync(string uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out Uri? address) || !hosts.Files(address))
        {
            return false;
        }

        // The address itself is the permission: no token goes along.
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
