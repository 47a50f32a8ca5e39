namespace MedBot.Operations;

/// <summary>Where the bot listens (<c>ASPNETCORE_URLS</c>).</summary>
internal static class ListenAddresses
{
    private const string Default = "http://localhost:3978";

    /// <exception cref="StartRefusedException">An address can't be understood, or is https: TLS ends in front of the bot.</exception>
    public static void UseAddresses(this WebApplication app)
    {
        var urls = app.Configuration["urls"];
        if (urls is null && app.Configuration["http_ports"] is null)
        {
            app.Urls.Add(Default);
        }

        if (Array.Find((urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), url => !IsHttp(url)) is { } wrong)
        {
            throw new StartRefusedException($"ASPNETCORE_URLS is written as {Default}, several with ; between, and not as {wrong}.");
        }
    }

    private static bool IsHttp(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
