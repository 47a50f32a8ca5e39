using System.Globalization;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Cli;

/// <summary>What a secretary does with the year wheel by card, HR can do here: take it in, plan it, see how it stands, and get it out again.</summary>
internal sealed class WheelCommand : ICliCommand
{
    private const string Seconds = "--seconds";
    private const int DefaultSeconds = 30;

    public string Name => "wheel";

    public string Usage => $"wheel import FIL | wheel plan [{Seconds} N] | wheel book | wheel status | wheel export FIL.md|FIL.xlsx|FIL.ics";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.StartAsync(cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        var organisation = services.GetRequiredService<OrganisationDirectory>().Current;
        var today = DateOnly.FromDateTime(services.GetRequiredService<DanishClock>().Now);
        switch (arguments)
        {
            case ["import", var file]:
                return await ImportAsync(file, db, organisation, cancellationToken);
            case ["plan"] or ["plan", Seconds, _]:
                var seconds = arguments is [_, _, var text] ? Number(text) : DefaultSeconds;
                return await WithWheelAsync(db, organisation, open => PlanAsync(services, db, open, organisation, seconds, cancellationToken), cancellationToken);
            case ["book"]:
                return await WheelBooking.RunAsync(services, cancellationToken);
            case ["status"]:
                return await WithWheelAsync(db, organisation, open => StatusAsync(db, open, organisation, today, cancellationToken), cancellationToken);
            case ["export", var file]:
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                return await WithWheelAsync(db, organisation, open => ExportAsync(open, file, now), cancellationToken);
            default:
                throw new UsageException("Det kender jeg ikke.");
        }
    }

    private static async Task<int> ImportAsync(string file, MedBotDb db, Domain.Organisation.Organisation organisation, CancellationToken cancellationToken)
    {
        Reading<Wheel> reading;
        try
        {
            reading = WheelFile.Read(file);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{file} kan ikke læses.");
        }

        if (reading is not Reading<Wheel>.Read(var wheel))
        {
            return Refuse(((Reading<Wheel>.Refused)reading).Sentence);
        }

        if (WheelProblem.Of(wheel, organisation, []) is Reading<PlanningProblem>.Refused(var sentence))
        {
            return Refuse(sentence);
        }

        var content = WheelText.Write(wheel);
        if (await db.Set<StoredWheel>().FindAsync([wheel.Year], cancellationToken) is { } stored)
        {
            stored.Content = content;
        }
        else
        {
            db.Add(new StoredWheel { Year = wheel.Year, Content = content });
        }

        await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine($"Årshjulet for {wheel.Year} er taget ind.");
        return CommandLine.Done;
    }

    private static async Task<int> PlanAsync(
        ServiceProvider services, MedBotDb db, OpenWheel open, Domain.Organisation.Organisation organisation, int seconds, CancellationToken cancellationToken)
    {
        var (stored, wheel, problem) = open;
        try
        {
            if (await services.GetRequiredService<ReadBusyTimes>().RunAsync(problem, organisation, cancellationToken) is var (busy, unknown))
            {
                problem = problem with { Busy = busy };
                await StoredBusyTimes.PutAsync(db, wheel.Year, busy, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
                Console.WriteLine(unknown.Count == 0 ? "Alles kalendere er læst." : $"Kalendere, der ikke kan læses: {string.Join(", ", unknown)}.");
            }
        }
        catch (Exception failure) when (GraphFailure.Of(failure, cancellationToken) is { } why)
        {
            return Refuse($"Kalenderne kan ikke læses i Outlook ({why.Code}).");
        }

        var earlier = stored.ReadPlan();
        var plan = Planner.Solve(
            problem, new PlanningEffort.WallClock(TimeProvider.System, TimeSpan.FromSeconds(seconds)), earlier, new PlanningLines(), cancellationToken);
        stored.Take(plan);
        await db.SaveChangesAsync(CancellationToken.None);
        PlanReport.Write(Console.Out, problem, plan, earlier);
        WriteMissing(wheel, organisation, problem, plan);
        return CommandLine.Done;
    }

    private static async Task<int> StatusAsync(MedBotDb db, OpenWheel open, Domain.Organisation.Organisation organisation, DateOnly today, CancellationToken cancellationToken)
    {
        var (stored, wheel, problem) = open;
        if (stored.ReadPlan() is not { } plan)
        {
            Console.WriteLine($"Årshjulet for {wheel.Year} er ikke planlagt. Skriv: wheel plan");
            return CommandLine.Done;
        }

        if (HardRules.Broken(problem, plan).Count > 0)
        {
            Console.WriteLine("Årshjulet eller udvalgene er ændret siden planen. Skriv: wheel plan");
            return CommandLine.Done;
        }

        PlanReport.Write(Console.Out, problem, plan, earlier: null);
        WriteMissing(wheel, organisation, problem, plan);
        await WheelBooking.WriteAsync(db, wheel.Year, cancellationToken);
        foreach (var theme in wheel.Themes)
        {
            var committees = WheelForum.Committees(theme.Committee, wheel, organisation).Select(committee => committee.Id).ToHashSet(StringComparer.Ordinal);
            var ids = problem.Meetings.Where(meeting => committees.Contains(meeting.Committee)).Select(meeting => meeting.Id).ToHashSet(StringComparer.Ordinal);
            var days = plan.Meetings.Where(meeting => ids.Contains(meeting.Id)).Select(meeting => DateOnly.FromDateTime(meeting.Start));
            if (ThemeClock.For(theme, days, today) is { } due)
            {
                var meeting = due.Overdue ? "overskredet" : due.LastChance is { } last ? $"senest på mødet {Text(last)}" : "og der er intet møde inden";
                Console.WriteLine($"{theme.Name} ({theme.Committee}): skal drøftes inden {Text(due.Due)}, {meeting}.");
            }
        }

        return CommandLine.Done;
    }

    private static Task<int> ExportAsync(OpenWheel open, string file, DateTimeOffset now)
    {
        var (stored, wheel, problem) = open;
        if (!Path.GetExtension(file).Equals(".ics", StringComparison.OrdinalIgnoreCase))
        {
            WheelFile.Write(wheel, file);
        }
        else if (stored.ReadPlan() is { } plan && HardRules.Broken(problem, plan).Count == 0)
        {
            File.WriteAllText(file, PlanCalendar.Write(problem, plan, now));
        }
        else
        {
            return Task.FromResult(Refuse("Årshjulet er ikke planlagt, som det er nu. Skriv: wheel plan"));
        }

        return Task.FromResult(CommandLine.Done);
    }

    private static async Task<int> WithWheelAsync(
        MedBotDb db, Domain.Organisation.Organisation organisation, Func<OpenWheel, Task<int>> use, CancellationToken cancellationToken) =>
        await OpenWheel.ReadAsync(db, year: null, organisation, cancellationToken) switch
        {
            null => Refuse("Der er ikke taget noget årshjul ind. Skriv: wheel import FIL"),
            Reading<OpenWheel>.Read(var open) => await use(open),
            Reading<OpenWheel>.Refused(var sentence) => Refuse(sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static void WriteMissing(Wheel wheel, Domain.Organisation.Organisation organisation, PlanningProblem problem, Plan plan)
    {
        foreach (var missing in ForumOrderReport.Missing(wheel, organisation, problem, plan))
        {
            Console.WriteLine($"{missing.Meeting} mangler et møde i {missing.Committee}: {missing.Order}.");
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.Refused;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new UsageException($"{Seconds} skal være et antal sekunder.");

    private static string Text(DateOnly day) => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
}
