namespace MedBot.Teams;

/// <summary>Fetches a file that a person sent: at once, from a known host alone, and no more of it than is allowed.</summary>
internal sealed class FileDownload(HttpClient http, KnownHosts hosts)
{
    public const int Largest = 25 * 1024 * 1024;

    /// <summary>Null where the file cannot be had: from this address, in this size, or any more.</summary>
    public async Task<byte[]?> FetchAsync(string downloadUrl, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(downloadUrl, UriKind.Absolute, out Uri? address) || !hosts.Files(address))
        {
            return null;
        }

        try
        {
            using HttpResponseMessage response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > Largest)
            {
                return null;
            }

            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var content = new MemoryStream();
            byte[] part = new byte[64 * 1024];
            for (int read; (read = await body.ReadAsync(part, cancellationToken)) > 0;)
            {
                if (content.Length + read > Largest)
                {
                    return null;
                }

                content.Write(part, 0, read);
            }

            return content.ToArray();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
