using System.Globalization;
using MedBot.Benchmarks.Graph;
using MedBot.Benchmarks.Meetings;
using MedBot.Benchmarks.Operations;
using MedBot.Benchmarks.Outbox;
using MedBot.Benchmarks.Proposals;
using MedBot.Benchmarks.Teams;
using MedBot.Benchmarks.YearWheel;

switch (args)
{
    case ["year-wheel", var family, var seed, var seconds]:
        PlannerFigures.Print(family, int.Parse(seed, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture));
        break;
    case ["year-wheel", var family, var seed, "to", var file]:
        PlannerFigures.WriteProblem(family, int.Parse(seed, CultureInfo.InvariantCulture), file);
        break;
    case ["booking", var kills, var seed]:
        await BookingFigures.PrintAsync(int.Parse(kills, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
        break;
    case ["kill", var kills, var manner]:
        await KillFigures.PrintAsync(int.Parse(kills, CultureInfo.InvariantCulture), nasty: manner == "nasty");
        break;
    case ["posts", var connectionString, var instances]:
        await PostRate.PrintAsync(connectionString, int.Parse(instances, CultureInfo.InvariantCulture));
        break;
    case ["proposals", var connectionString, var proposals, var kills]:
        await ProposalDriveFigures.PrintAsync(connectionString, int.Parse(proposals, CultureInfo.InvariantCulture), int.Parse(kills, CultureInfo.InvariantCulture));
        break;
    case ["instances", var connectionString, var minutes, var restartCommand]:
        await InstancesFigures.PrintAsync(connectionString, int.Parse(minutes, CultureInfo.InvariantCulture), restartCommand);
        break;
    case ["import", var connectionString, .. var documents]:
        await ImportFigures.PrintAsync(connectionString, documents is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 30_000);
        break;
    case ["questions", var connectionString, .. var count]:
        await QuestionFigures.PrintAsync(connectionString, count is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 1_000);
        break;
    case ["fuzz", var minutes, var seed]:
        await FuzzFigures.PrintAsync(int.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
        break;
    case ["steady", var minutes, var perSecond]:
        await SteadyFigures.PrintAsync(int.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(perSecond, CultureInfo.InvariantCulture));
        break;
    case ["turns", var rawLimit, .. var rounds]:
        await TurnFigures.PrintAsync(rawLimit, rounds is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : 9);
        break;
    default:
        Console.Error.WriteLine("booking KILLS SEED");
        Console.Error.WriteLine("fuzz MINUTES SEED");
        Console.Error.WriteLine("import CONNECTIONSTRING [DOCUMENTS]");
        Console.Error.WriteLine("instances CONNECTIONSTRING MINUTES RESTARTCOMMAND");
        Console.Error.WriteLine("kill KILLS kind|nasty");
        Console.Error.WriteLine("posts CONNECTIONSTRING INSTANCES");
        Console.Error.WriteLine("proposals CONNECTIONSTRING COUNT KILLS");
        Console.Error.WriteLine("questions CONNECTIONSTRING [COUNT]");
        Console.Error.WriteLine("steady MINUTES TURNSASECOND");
        Console.Error.WriteLine("turns RAW-LIMIT.dll [ROUNDS]");
        Console.Error.WriteLine($"year-wheel {string.Join('|', Municipality.Families.Keys)} SEED SECONDS|to FILE");
        break;
}
