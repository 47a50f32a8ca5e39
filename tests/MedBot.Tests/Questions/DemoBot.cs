using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedBot.Organisation;
using MedBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Questions;

/// <summary>The whole bot over a fresh store that holds the demo of one day, and a chat with it.</summary>
public sealed class DemoBot : IAsyncLifetime
{
    private TestBot? bot;
    private int lastMessage;

    /// <summary>The day whose documents the tables ask about.</summary>
    public static DateOnly Today { get; } = new(2027, 3, 8);

    public async Task InitializeAsync() =>
        bot = await TestBot.StartAsync(services => services.AddSingleton<TimeProvider>(new Morning(Today)), ("MedBot:Demo", "true"), ("urls", "http://127.0.0.1:0"));

    public async Task DisposeAsync() => await bot!.DisposeAsync();

    /// <summary>Asks in a chat of the question's own; what is visible of the answers to the question itself.</summary>
    public async Task<string> AskAsync(QuestionCase question)
    {
        foreach (var before in question.Before)
        {
            await SendAsync(question, before);
        }

        var message = await SendAsync(question, question.Text);
        return string.Join('\n', bot!.Connector.Calls
            .Where(call => call.Path.EndsWith($"/{message}", StringComparison.Ordinal) && call.Body is not null)
            .Select(call => VisibleText.Of(call.Body!.Value)));
    }

    private async Task<string> SendAsync(QuestionCase question, string text)
    {
        var id = Interlocked.Increment(ref lastMessage).ToString("D13", CultureInfo.InvariantCulture);
        var person = bot!.Services.GetRequiredService<OrganisationDirectory>().Current.People.FirstOrDefault(person => person.Name == question.Asker.Name);
        var activity = bot.Message(text, id);
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:{question.Asker.Name}",
            ["name"] = question.Asker.Name,
            ["aadObjectId"] = person?.AadObjectId ?? "99999999-0000-4000-8000-000000000000",
        };
        activity["conversation"]!["id"] = $"a:{question.Id}";
        using HttpRequestMessage request = new(HttpMethod.Post, "") { Content = JsonContent.Create(activity) };
        request.Headers.Add("X-MedBot-Now", question.Now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        using var response = await bot.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return id;
    }

    private sealed class Morning(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new(8, 0), TimeSpan.Zero);
    }
}
