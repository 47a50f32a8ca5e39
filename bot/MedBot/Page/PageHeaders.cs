namespace MedBot.Page;

/// <summary>The headers that all that is fetched carries: what a page may load, who may show it in a frame, and nothing guessed or told on.</summary>
internal static class PageHeaders
{
    /// <summary>Teams' own hosts, old and new (Tab requirements, Microsoft Learn).</summary>
    private const string Teams = "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";

    private const string Content = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {Teams}";

    private const string Year = "max-age=31536000";

    /// <summary>Activities are posted, and their answers are no pages: they go without.</summary>
    public static void UsePageHeaders(this WebApplication app)
    {
        bool secure = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsPost(context.Request.Method))
            {
                IHeaderDictionary headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Content;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (secure)
                {
                    headers.StrictTransportSecurity = Year;
                }
            }

            return next(context);
        });
    }
}
