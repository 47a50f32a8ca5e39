using MedBot.Teams;

namespace MedBot.Page;

internal static class PageSetup
{
    /// <summary>The page, and every view of the assembly, found by its type.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services)
    {
        services.AddSingleton<PageFiles>().AddSingleton<PageEndpoint>().AddSingleton(SignIn).AddKeyedSingleton(TokenSignIn.Scope, (provider, _) => Tokens(provider));
        foreach (var (contract, type) in FoundTypes.Implementing(typeof(IPageView)))
        {
            services.AddScoped(contract, type);
        }

        return services;
    }

    public static void MapPage(this WebApplication app)
    {
        PageFiles files = app.Services.GetRequiredService<PageFiles>();
        foreach (var (address, file) in ((string, string)[])[("/", "about.html"), ("/privatliv", "privacy.html"), ("/vilkaar", "terms.html"), ("/tab", "tab.html"), ("/tab/config", "config.html")])
        {
            app.MapGet(address, (HttpRequest request) => files.Send(file, request));
        }

        app.MapGet("/tab/{name}", files.Send);
        app.MapGet("/tab/data/{name}", app.Services.GetRequiredService<PageEndpoint>().ShowAsync);
        if (app.Services.GetRequiredService<IPageSignIn>() is DemoSignIn demo)
        {
            app.MapGet("/tab/data/people", demo.PeopleAsync);
        }
    }

    private static IPageSignIn SignIn(IServiceProvider services) => services.GetRequiredService<TeamsSettings>().AppId is null
        ? ActivatorUtilities.CreateInstance<DemoSignIn>(services)
        : ActivatorUtilities.CreateInstance<TokenSignIn>(services);

    private static BearerTokens Tokens(IServiceProvider services)
    {
        TeamsSettings settings = services.GetRequiredService<TeamsSettings>();
        string issuer = TokenSignIn.IssuerOf(settings.TenantId);
        return TeamsServices.Tokens(services, issuer, settings.PageAppId!, settings.SignInConfiguration ?? $"{issuer}/.well-known/openid-configuration");
    }
}
