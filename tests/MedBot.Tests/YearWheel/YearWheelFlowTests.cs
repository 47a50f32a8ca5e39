using System.Text;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;
using MedBot.YearWheel;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.YearWheel;

/// <summary>HR hands in a wheel, has it planned, and lets the departments know; a chair moves a meeting.</summary>
public sealed class YearWheelFlowTests : IAsyncLifetime
{
    private const string File = """
        # Årshjul

        | År |
        | --- |
        | 2027 |

        # Lokaler

        | Id | Navn | Pladser |
        | --- | --- | --- |
        | sal | Salen | 20 |

        # Udvalg

        | Udvalg | Møder | Hvornår | Minutter | Ugedage | Fra | Til | Lokaler |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | HovedMED | 2 | februar, september | 120 | onsdag | 09.00 | 12.00 | alle |
        | AfdelingsMED | 1 | maj | 60 | mandag, tirsdag | 09.00 | 12.00 | alle |

        # Temaer

        | Tema | Udvalg | Hvor tit | Sidst drøftet | Aftalt i | Punkter |
        | --- | --- | --- | --- | --- | --- |
        | Trivsel | HovedMED | hvert år | 1.3.2026 | Aftalen | Nåede vi målene?; Nye mål |

        # Rækkefølge

        | Forum | Mindst dage | Højst dage | Før eller efter | Møder i |
        | --- | --- | --- | --- | --- |
        | AfdelingsMED Borger & Arbejde | 20 | 120 | efter | HovedMED |

        # Milepæle

        | Hvad | Hvornår | Udvalg |
        | --- | --- | --- |
        | Trivselsmålingen evalueres | august-september | AfdelingsMED |
        | Trivselsmålingen evalueres på arbejdspladsen | august | ArbejdspladsMED |
        """;

    private ProposalBot bot = null!;

    public async Task InitializeAsync()
    {
        bot = await ProposalBot.StartAsync();
        bot.Today = new(2027, 1, 11);
        bot.Bot.Services.GetRequiredService<OrganisationDirectory>().Take(Municipality());
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Only_hr_hands_in_and_plans_a_wheel()
    {
        Assert.Contains("sendes ind af HR", Text(await UploadAsync(ProposalBot.Leader)), StringComparison.Ordinal);
        Assert.Contains("Årshjulet for 2027 er taget ind", Text(await UploadAsync(ProposalBot.Hr)), StringComparison.Ordinal);
        Assert.Contains("planlægges af HR", (await bot.SayAsync(ProposalBot.Leader, "planlæg årshjul")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wheel_with_a_mistake_is_refused_with_its_place() => Assert.Contains(
        "Udvalg, række 1: »Ugedage«", Text(await UploadAsync(ProposalBot.Hr, File.Replace("onsdag", "ofte", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task The_wheel_is_planned_shown_announced_once_and_a_moved_meeting_is_corrected_in_the_thread()
    {
        var plan = await PlannedAsync();
        Assert.Contains("4 møder har en plads, 0 har ingen.", plan.Text, StringComparison.Ordinal);

        // The departments get the weeks, once; the bot is not in the second one's team.
        await using (MedBotDb db = bot.Bot.Store.CreateDbContext())
        {
            db.Add(new Conversation { Id = "19:t1@thread.tacv2", Place = Place.Channel, ServiceUrl = bot.Bot.Connector.ServiceUrl, Bot = "28:bot" });
            await db.SaveChangesAsync();
        }

        var told = await bot.PressAsync(ProposalBot.Hr, plan, "Send uger til afdelingerne");
        await bot.PressAsync(ProposalBot.Hr, plan, "Send uger til afdelingerne");
        Assert.Contains("Ugerne er på vej til 1 kanal. MedBot er ikke med i teamet hos By & Miljø.", told.Text, StringComparison.Ordinal);
        var posts = (await bot.OutboxAsync()).Where(message => message.Kind == DeliveryKind.Post).ToList();
        Assert.Equal(["wheel/2027/afd", "wheel/2027/by"], posts.Select(post => post.Key));
        Assert.Contains("HovedMED: uge 7, 37", ShownCard.Of(posts[0]).Text, StringComparison.Ordinal);
        Assert.Contains("AfdelingsMED Borger", ShownCard.Of(posts[0]).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AfdelingsMED By", ShownCard.Of(posts[0]).Text, StringComparison.Ordinal);

        // Its chair moves the meeting of February, which lies on the Wednesday nearest to the month's middle.
        Assert.Contains("flyttes af udvalgets forperson", (await bot.SayAsync(ProposalBot.Employee, "flyt HovedMED 17. februar")).Text, StringComparison.Ordinal);
        Assert.Contains("februar findes ikke i kalenderen", (await bot.SayAsync(ProposalBot.Leader, "flyt mødet den 31. februar")).Text, StringComparison.Ordinal);
        var times = await bot.SayAsync(ProposalBot.Leader, "flyt mødet den 17. februar");
        Assert.Contains("Alle kan.", times.Text, StringComparison.Ordinal);
        var button = times.Buttons.First(title => title.Contains("10. feb.", StringComparison.Ordinal));
        var moved = await bot.PressAsync(ProposalBot.Leader, times, button);
        Assert.Contains("HovedMED, 1. møde", moved.Text, StringComparison.Ordinal);
        Assert.Equal(moved.Text, (await bot.PressAsync(ProposalBot.Leader, times, button)).Text);

        var replies = (await bot.OutboxAsync()).Where(message => message.Kind == DeliveryKind.Reply).ToList();
        Assert.Equal(["wheel/2027/afd", "wheel/2027/by"], replies.Select(reply => reply.Target));
        Assert.Contains("er flyttet til onsdag den", ShownCard.Of(replies[0]).Text, StringComparison.Ordinal);
        Assert.Contains("ons. 10. feb.", (await bot.SayAsync(ProposalBot.Employee, "årshjul februar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_booked_at_a_press_and_a_second_press_changes_nothing()
    {
        var plan = await PlannedAsync();

        Assert.Contains("Kalenderne bliver rettet nu: 4 nye møder.", (await bot.PressAsync(ProposalBot.Hr, plan, "Book i kalenderne")).Text, StringComparison.Ordinal);
        Assert.Contains("Kalenderne er, som planen siger.", (await bot.PressAsync(ProposalBot.Hr, plan, "Book i kalenderne")).Text, StringComparison.Ordinal);
        Assert.Contains("bookes af HR", (await bot.PressAsync(ProposalBot.Leader, plan, "Book i kalenderne")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hr_alone_gets_the_wheel_as_a_workbook()
    {
        var excel = (await PlannedAsync()).Button("Hent som Excel");
        Assert.Contains("Nåede vi målene?; Nye mål", await bot.FetchAsync(ProposalBot.Hr, excel), StringComparison.Ordinal);
        Assert.Equal("Den fil kan jeg ikke give dig.", await bot.FetchAsync(ProposalBot.Leader, excel));
    }

    [Fact]
    public async Task Alternatives_are_two_and_a_theme_reminds_its_secretary_once()
    {
        var plan = await PlannedAsync();
        await bot.PressAsync(ProposalBot.Hr, plan, "Vis to andre tider", ("meeting", "hoved-2"));
        ShownCard two = new(bot.Bot.Connector.Messages.Last(message => message.GetRawText().Contains("Flyt til", StringComparison.Ordinal)).GetProperty("attachments")[0].GetProperty("content"));
        Assert.Equal(2, two.Buttons.Count(title => title.StartsWith("Flyt til", StringComparison.Ordinal)));

        var remind = bot.Bot.Services.GetServices<IDuty>().OfType<RemindOfThemes>().Single();
        await remind.RunAsync(new(2027, 1, 11, 10, 0, 0), CancellationToken.None);
        Assert.DoesNotContain(await bot.OutboxAsync(), message => message.Key.StartsWith("theme/", StringComparison.Ordinal));
        await remind.RunAsync(new(2027, 2, 1, 10, 0, 0), CancellationToken.None);
        await remind.RunAsync(new(2027, 2, 2, 10, 0, 0), CancellationToken.None);
        var reminder = Assert.Single(await bot.OutboxAsync(), message => message.Key.StartsWith("theme/hoved/trivsel/2027-03-01/meeting/", StringComparison.Ordinal));
        Assert.Equal(ProposalBot.OtherLeader, ProposalBot.To(reminder));
        Assert.Contains("Skal drøftes senest mandag den 1. marts 2027", ShownCard.Of(reminder).Text, StringComparison.Ordinal);
        Assert.Contains("2.\u00A0Nye mål", ShownCard.Of(reminder).Text, StringComparison.Ordinal);
        Assert.Contains("Skal drøftes senest mandag den 1. marts 2027", (await bot.SayAsync(ProposalBot.Employee, "hvornår skal vi drøfte trivsel?")).Text, StringComparison.Ordinal);
        Assert.Contains("2.\u00A0Nye mål", (await bot.SayAsync(ProposalBot.OtherLeader, "kladde til HovedMED")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_in_a_month_names_the_phases_of_each_level()
    {
        await UploadAsync(ProposalBot.Hr);
        var august = await bot.SayAsync(ProposalBot.Employee, "hvad sker der i august?");
        Assert.Contains("Trivselsmålingen evalueres (AfdelingsMED)", august.Text, StringComparison.Ordinal);
        Assert.Contains("Trivselsmålingen evalueres på arbejdspladsen (ArbejdspladsMED)", august.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forums_keeper_is_told_once_when_the_minutes_that_it_takes_up_are_out()
    {
        await PlannedAsync();
        await bot.Bot.Services.GetRequiredService<ImportMeeting>().RunAsync(
            [new() { Document = MeetingBot.Minutes with { Committee = "HovedMED", Date = new(2027, 2, 17) }, FileName = "referat.txt", By = "command line" }], CancellationToken.None);
        await bot.Bot.Services.GetRequiredService<StoreWatch>().LookAsync(CancellationToken.None);
        var tell = bot.Bot.Services.GetServices<IDuty>().OfType<TellOfForumItems>().Single();
        await tell.RunAsync(new(2027, 2, 20, 10, 0, 0), CancellationToken.None);
        await tell.RunAsync(new(2027, 2, 21, 10, 0, 0), CancellationToken.None);

        var told = Assert.Single(await bot.OutboxAsync(), message => message.Key.StartsWith("forum/", StringComparison.Ordinal));
        Assert.Equal(ProposalBot.Leader, ProposalBot.To(told));
        Assert.Contains("Efter HovedMED 17. februar 2027", ShownCard.Of(told).Text, StringComparison.Ordinal);
        Assert.Contains("Efter HovedMED 17. februar 2027", (await bot.SayAsync(ProposalBot.Leader, "hvad skal på dagsordenen til AfdelingsMED Borger & Arbejde?")).Text, StringComparison.Ordinal);
    }

    /// <summary>Hands the wheel in, asks for the plan, and waits for it.</summary>
    private async Task<ShownCard> PlannedAsync()
    {
        await UploadAsync(ProposalBot.Hr);
        Assert.Contains("Jeg planlægger 2027", (await bot.SayAsync(ProposalBot.Hr, "planlæg årshjul")).Text, StringComparison.Ordinal);
        for (var waited = 0; waited < 1_200; waited++)
        {
            if ((await bot.OutboxAsync()).FirstOrDefault(message => message.Key.StartsWith("wheel/2027/plan/", StringComparison.Ordinal)) is { } message)
            {
                Assert.Equal(ProposalBot.Hr, ProposalBot.To(message));
                return ShownCard.Of(message);
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("No plan came.");
    }

    private async Task<MedBot.Cards.Model.AdaptiveCard> UploadAsync(string person, string content = File)
    {
        await using var scope = bot.Bot.Services.CreateAsyncScope();
        var asker = bot.Bot.Services.GetRequiredService<OrganisationDirectory>().AskerFor(person, ProposalBot.ObjectId(person), null, bot.Today);
        ReceivedFile file = new() { Name = "aarshjul.md", Content = Encoding.UTF8.GetBytes(content), Asker = asker, Now = bot.Today.ToDateTime(new(10, 0)), ConversationId = "a:file" };
        var command = scope.ServiceProvider.GetServices<IFileCommand>().MaxBy(command => command.Fit(file))!;
        Assert.IsType<TakeWheelFile>(command);
        return await command.TakeAsync(file, CancellationToken.None);
    }

    private static string Text(MedBot.Cards.Model.AdaptiveCard card) => new ShownCard(card.ToJson()).Text;

    private static Domain.Organisation.Organisation Municipality() => new()
    {
        Municipality = "Prøve Kommune",
        Hr = [ProposalBot.Hr],
        Departments =
        [
            new() { Id = "afd", Name = "Borger & Arbejde", Channel = new() { Team = "19:t1@thread.tacv2", Id = "19:c1@thread.tacv2" } },
            new() { Id = "by", Name = "By & Miljø", Channel = new() { Team = "19:t2@thread.tacv2", Id = "19:c2@thread.tacv2" } },
        ],
        People = [Person(ProposalBot.Hr, "by"), Person(ProposalBot.Leader, "afd"), Person(ProposalBot.OtherLeader, "by"), Person(ProposalBot.Employee, "afd")],
        Committees =
        [
            Committee("hoved", "HovedMED", 1, null, ProposalBot.Leader, ProposalBot.OtherLeader),
            Committee("afd-med", "AfdelingsMED Borger & Arbejde", 2, "afd", ProposalBot.Leader, null),
            Committee("by-med", "AfdelingsMED By & Miljø", 2, "by", ProposalBot.OtherLeader, null),
        ],
    };

    private static Person Person(string id, string department) => new() { Id = id, Name = $"Navn {id}", Department = department, AadObjectId = ProposalBot.ObjectId(id) };

    private static Committee Committee(string id, string name, int level, string? department, string chair, string? secretary) => new()
    {
        Id = id,
        Name = name,
        Level = level,
        Department = department,
        Members =
        [
            new() { Person = chair, Roles = [Role.Chair] },
            .. secretary is null ? Array.Empty<Member>() : [new() { Person = secretary, Roles = [Role.Secretary] }],
        ],
    };
}
