using System.Net.Sockets;
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
            .AddDemo(builder.Configuration);

        WebApplication app = builder.Build();
        app.UseAddresses();
        await app.PrepareStoreAsync();
        await app.Services.ReadOrganisationAsync(app.Lifetime.ApplicationStopping);
        app.Services.CheckDeadlines();
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
    catch (Exception taken) when (taken is IOException { InnerException: AddressInUseException } or SocketException)
    {
        await Console.Error.WriteLineAsync("MedBot can't listen where it is to listen; another program may: stop it, or set ASPNETCORE_URLS.");
        return 1;
    }
}
