using System.Diagnostics;
using System.Globalization;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;
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
    private static readonly string[] Exported = [".md", ".xlsx", ".ics"];

    public string Name => "wheel";

    public string Usage => $"wheel import FIL | wheel plan [{Seconds} N] | wheel book | wheel status | wheel export FIL.md|FIL.xlsx|FIL.ics";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.StartAsync(host, makesStore: arguments is ["import", _], cancellationToken);
        await services.GetRequiredService<StoreWatch>().LookAsync(cancellationToken);
        switch (arguments)
        {
            case ["import", var file]:
                return await ImportAsync(host, services.GetRequiredService<TakeWheel>(), file, cancellationToken);
            case ["plan"] or ["plan", Seconds, _]:
                var time = TimeSpan.FromSeconds(arguments is [_, _, var text] ? Number(text) : DefaultSeconds);
                return await WithWheelAsync(host, services, (year, problem) => PlanAsync(host, services, year, problem, time, cancellationToken));
            case ["book"]:
                return await WheelBooking.RunAsync(host, services, cancellationToken);
            case ["status"]:
                return await WithWheelAsync(host, services, (year, problem) => StatusAsync(host, services, year, problem, cancellationToken));
            case ["export", var file]:
                return await WithWheelAsync(host, services, (year, problem) => Task.FromResult(Export(host, year, problem, file, services.GetRequiredService<TimeProvider>().GetUtcNow())));
            default:
                throw new UsageException("Det kender jeg ikke.");
        }
    }

    private static async Task<int> ImportAsync(CommandHost host, TakeWheel take, string file, CancellationToken cancellationToken)
    {
        Reading<Wheel> reading;
        try
        {
            reading = WheelFile.Read(file, await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return host.Refuse($"{file} kan ikke læses.");
        }

        if (reading is not Reading<Wheel>.Read(var wheel))
        {
            return host.Refuse(((Reading<Wheel>.Refused)reading).Sentence);
        }

        if (await take.RunAsync(wheel, cancellationToken) is Reading<PlanningProblem>.Refused(var sentence))
        {
            return host.Refuse(sentence);
        }

        host.Out.WriteLine($"Årshjulet for {wheel.Year} er taget ind.");
        return CommandLine.Done;
    }

    /// <summary>Ctrl-C ends it with the best plan so far.</summary>
    private static async Task<int> PlanAsync(CommandHost host, ServiceProvider services, WheelYear year, PlanningProblem problem, TimeSpan time, CancellationToken stop)
    {
        switch (await services.GetRequiredService<PlanYear>().RunAsync(year, problem, time, new PlanningLines(host.Errors), stop, CancellationToken.None))
        {
            case YearPlanned.Kept(var planned, var asked, var unread):
                if (unread is not null)
                {
                    host.Out.WriteLine(unread.Count == 0 ? "Alles kalendere er læst." : $"Kalendere, der ikke kan læses: {string.Join(", ", unread)}.");
                }

                PlanReport.Write(host.Out, asked, planned.Plan!, year.Plan);
                WriteMissing(host, services, planned, asked);
                return CommandLine.Done;
            case YearPlanned.CalendarsUnread(var code):
                return host.Refuse($"Kalenderne kan ikke læses i Outlook ({code}).");
            case YearPlanned.ChangedMeanwhile:
                return host.Refuse("Årshjulet blev ændret imens. Kør kommandoen igen.");
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<int> StatusAsync(CommandHost host, ServiceProvider services, WheelYear year, PlanningProblem problem, CancellationToken cancellationToken)
    {
        if (year.Plan is not { } plan)
        {
            host.Out.WriteLine($"Årshjulet for {year.Wheel.Year} er ikke planlagt. Skriv: wheel plan");
            return CommandLine.Done;
        }

        if (HardRules.Broken(problem, plan).Count > 0)
        {
            host.Out.WriteLine("Årshjulet eller udvalgene er ændret siden planen. Skriv: wheel plan");
            return CommandLine.Done;
        }

        PlanReport.Write(host.Out, problem, plan, earlier: null);
        WriteMissing(host, services, year, problem);
        await WheelBooking.LookAsync(host, services, cancellationToken);
        await using (var db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken))
        {
            await WheelBooking.WriteAsync(host, db, year.Wheel.Year, cancellationToken);
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<DanishClock>().Now);
        foreach (var theme in services.GetRequiredService<WheelLibrary>().Themes(today).Where(theme => theme.Due is not null).OrderBy(theme => theme.Due!.Due))
        {
            var meeting = theme.Due!.Overdue ? "overskredet" : theme.Due.LastChance is { } last ? $"senest på mødet {SpokenDate.InDigits(last)}" : "og der er intet møde inden";
            host.Out.WriteLine($"{theme.Name} ({theme.CommitteeName}): skal drøftes senest {SpokenDate.InDigits(theme.Due.Due)}, {meeting}.");
        }

        return CommandLine.Done;
    }

    private static int Export(CommandHost host, WheelYear year, PlanningProblem problem, string file, DateTimeOffset now)
    {
        if (!Exported.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return host.Refuse($"Filen skal ende på {string.Join(", ", Exported)}.");
        }

        if (!Path.GetExtension(file).Equals(".ics", StringComparison.OrdinalIgnoreCase))
        {
            WheelFile.Write(year.Wheel, file);
        }
        else if (year.Plan is { } plan && HardRules.Broken(problem, plan).Count == 0)
        {
            File.WriteAllText(file, PlanCalendar.Write(problem, plan, now));
        }
        else
        {
            return host.Refuse("Årshjulet er ikke planlagt, som det er nu. Skriv: wheel plan");
        }

        return CommandLine.Done;
    }

    /// <summary>The newest year's wheel, opened up with the organisation as it is now.</summary>
    private static async Task<int> WithWheelAsync(CommandHost host, ServiceProvider services, Func<WheelYear, PlanningProblem, Task<int>> use) =>
        services.GetRequiredService<WheelLibrary>().Years is not [.., var year]
            ? host.Refuse("Der er ikke taget noget årshjul ind. Skriv: wheel import FIL")
            : year.Problem switch
            {
                Reading<PlanningProblem>.Read(var problem) => await use(year, problem),
                Reading<PlanningProblem>.Refused(var sentence) => host.Refuse(sentence),
                _ => throw new UnreachableException(),
            };

    private static void WriteMissing(CommandHost host, ServiceProvider services, WheelYear year, PlanningProblem problem)
    {
        foreach (var missing in ForumOrderReport.Missing(year.Wheel, services.GetRequiredService<OrganisationDirectory>().Current, problem, year.Plan!))
        {
            host.Out.WriteLine($"{missing.Meeting} mangler et møde i {missing.Committee}: {missing.Order}.");
        }
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw new UsageException($"{Seconds} skal være et antal sekunder.");
}
