using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Privacy;
using Microsoft.IdentityModel.Protocols;

namespace MedBot.Teams;

internal static class TeamsServices
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        TeamsSettings settings = TeamsSettings.Read(configuration, environment);
        services.AddSingleton(settings).AddSingleton<KnownHosts>().AddSingleton<PageLink>().AddSingleton<RequestClock>().AddSingleton(TurnLimits.Read(configuration));
        services.AddSingleton(provider => new ConnectorToken(ConnectorToken.CredentialOf(settings), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorToken>>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorClient>(provider, Http(settings)));
        if (settings.AppId is null)
        {
            services.AddSingleton<ICallerCheck, LoopbackCheck>();
        }
        else
        {
            services.AddKeyedSingleton(TokenCheck.Issuer, (provider, _) => Tokens(provider, TokenCheck.Issuer, settings.AppId, settings.OpenIdConfiguration)).AddSingleton<ICallerCheck, TokenCheck>();
        }

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FileDownload>(provider, Http(settings)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FileUpload>(provider, Http(settings)));
        services.AddSingleton<ConversationBook>().AddHostedService(provider => provider.GetRequiredService<ConversationBook>());
        services.AddSingleton<SeenActivities>().AddSingleton<IDuty>(provider => provider.GetRequiredService<SeenActivities>());
        services.AddSingleton<IPersonalData, PersonalChats>();
        services.AddSingleton<MessagesEndpoint>().AddSingleton<Turns>().AddSingleton<TurnTimes>().AddSingleton<Replies>().AddSingleton<TeamChannels>();
        services.AddSingleton<IDelivery, PostDelivery>().AddSingleton<IDelivery, PersonalDelivery>().AddSingleton<IDelivery, ChatDelivery>();
        services.AddSingleton<IDelivery, ReplyDelivery>().AddSingleton<IDelivery, UpdateDelivery>().AddSingleton<IDelivery, RemovalDelivery>();
        services.AddTransient<QuestionTurn>().AddTransient<PressTurn>().AddTransient<FileTurn>().AddTransient<InstallationTurn>();
        return services.AddTransient<CardInvokeTurn>().AddTransient<DialogTurn>().AddTransient<SearchTurn>().AddTransient<FileConsentTurn>();
    }

    public static void MapTeams(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", routes.ServiceProvider.GetRequiredService<MessagesEndpoint>().HandleAsync)
            .WithMetadata(new BodyLimit(MessagesEndpoint.LargestBody));

        // The emulator knocks with HEAD, people with a browser.
        routes.MapMethods("/api/messages", [HttpMethods.Get, HttpMethods.Head], () => Results.Text("MedBot"));
    }

    /// <summary>The check of an issuer's tokens for one audience, by the keys that the document at <paramref name="configuration"/> names.</summary>
    public static BearerTokens Tokens(IServiceProvider services, string issuer, string audience, string configuration) => ActivatorUtilities.CreateInstance<BearerTokens>(
        services, issuer, audience, ActivatorUtilities.CreateInstance<SigningKeys>(services, configuration, KeyDocuments(services.GetRequiredService<TeamsSettings>())));

    private static HttpClient Http(TeamsSettings settings) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !settings.Loopback,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
    })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 4 * 1024 * 1024,
    };

    private static HttpDocumentRetriever KeyDocuments(TeamsSettings settings) =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !settings.Loopback }) { Timeout = TimeSpan.FromSeconds(10) })
        {
            RequireHttps = !settings.Loopback,
        };
}
