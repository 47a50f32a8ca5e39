using MedBot;
using MedBot.Audit;
using MedBot.BeforeMeeting;
using MedBot.Chat;
using MedBot.Cli;
using MedBot.Demo;
using MedBot.Duties;
using MedBot.Following;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Operations;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Page;
using MedBot.Privacy;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.YearWheel;
using Microsoft.AspNetCore.Connections;

string[] words = EnvironmentOption.Take(args);
return CommandLine.Takes(words) ? await CommandLine.RunAsync(words) : await ServeAsync(words);

// Apart, so that a command does not load the web host.
static async Task<int> ServeAsync(string[] args)
{
    try
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddOperations().Services
            .AddStorage()
            .AddOrganisation()
            .AddMeetings()
            .AddFollowing()
            .AddBeforeMeeting(builder.Configuration)
            .AddProposals()
            .AddYearWheel()
            .AddChat()
            .AddPrivacy(builder.Configuration)
            .AddAudit()
            .AddDuties()
            .AddOutbox(builder.Configuration)
            .AddTeams(builder.Configuration, builder.Environment)
            .AddGraph(builder.Configuration, builder.Environment)
            .AddGraphWatching()
            .AddPage()
            .AddDemo();

        WebApplication app = builder.Build();
        if (app.Configuration["urls"] is null && app.Configuration["http_ports"] is null)
        {
            app.Urls.Add("http://localhost:3978");
        }

        await app.PrepareStoreAsync();
        app.UsePageHeaders();
        app.MapTeams();
        app.MapOperations();
        app.MapGraph();
        app.MapPage();
        app.TellHowToTalk();
        await app.RunAsync();
        return 0;
    }
    catch (StartRefusedException refused)
    {
        await Console.Error.WriteLineAsync(refused.Message);
        return 1;
    }
    catch (IOException taken) when (taken.InnerException is AddressInUseException)
    {
        await Console.Error.WriteLineAsync("Another program listens where MedBot is to listen: stop it, or set ASPNETCORE_URLS.");
        return 1;
    }
}
