using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Answers;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Questions;

/// <summary>The whole bot over a fresh store that holds the documents of one table, and a chat with it.</summary>
internal sealed class AskedBot : IAsyncDisposable
{
    private readonly TestBot bot;
    private int lastMessage;

    private AskedBot(TestBot bot) => this.bot = bot;

    public static async Task<AskedBot> StartAsync(QuestionTable table)
    {
        AskedBot asked = new(await TestBot.StartAsync(
            services => services.AddSingleton<TimeProvider>(new Morning(table.Today)),
            ("MedBot:Demo", table.OverDemo ? "true" : "false"), ("urls", "http://127.0.0.1:0")));
        if (!table.OverDemo)
        {
            await asked.ImportAsync(table);
        }

        return asked;
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    /// <summary>Asks in a chat of the question's own; what is visible of the answers to the question itself.</summary>
    public async Task<string> AskAsync(QuestionCase question)
    {
        foreach (var before in question.Before)
        {
            await SendAsync(question, before);
        }

        var message = await SendAsync(question, question.Text);
        return string.Join('\n', bot.Connector.Calls
            .Where(call => call.Path.EndsWith($"/{message}", StringComparison.Ordinal) && call.Body is not null)
            .Select(call => VisibleText.Of(call.Body!.Value)));
    }

    /// <summary>What the domain answers, before it is put on a card.</summary>
    public async Task<Reply> ReplyAsync(QuestionCase question)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnswerQuestions>().AnswerAsync(Question(question.Text, question.Asker.Name, question.Now, question.Id), default);
    }

    /// <summary>What the domain reads, before it looks for an answer.</summary>
    public async Task<QuestionReading> ReadAsync(string text, string asker, DateTime now)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<AnswerQuestions>().Read(Question(text, asker, now, text));
    }

    private Question Question(string text, string asker, DateTime now, string conversation) => new()
    {
        Text = text,
        Asker = bot.Services.GetRequiredService<OrganisationDirectory>().AskerFor(asker, null, null, DateOnly.FromDateTime(now)),
        Now = now,
        Place = Place.Personal,
        ConversationId = conversation,
    };

    private async Task ImportAsync(QuestionTable table)
    {
        List<ReadFile> files = [];
        foreach (var (name, content) in table.Documents)
        {
            var read = Assert.IsType<ImportResult.Read>(await DocumentFiles.ReadAsync(name, content, default));
            files.Add(new() { Document = read.Document, FileName = name, By = "test" });
        }

        await bot.Services.GetRequiredService<ImportMeeting>().RunAsync(files, default);
        await bot.Services.GetRequiredService<StoreWatch>().LookAsync(default);
    }

    private async Task<string> SendAsync(QuestionCase question, string text)
    {
        var id = Interlocked.Increment(ref lastMessage).ToString("D13", CultureInfo.InvariantCulture);
        var person = bot.Services.GetRequiredService<OrganisationDirectory>().Current.People.FirstOrDefault(person => person.Name == question.Asker.Name);
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
