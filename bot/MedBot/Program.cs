using MedBot;
using MedBot.Chat;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Teams;

try
{
    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Services.AddSingleton(TimeProvider.System).AddStorage().AddOrganisation();
    builder.Services.AddChat();
    builder.Services.AddTeams(builder.Configuration, builder.Environment);

    WebApplication app = builder.Build();
    if (app.Configuration["urls"] is null && app.Configuration["http_ports"] is null)
    {
        app.Urls.Add("http://localhost:3978");
    }

    app.MapTeams();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
