namespace MedBot.Duties;

/// <summary>What is done as time goes by. Doing it again changes nothing.</summary>
internal interface IDuty
{
    /// <param name="now">Danish local time.</param>
    Task RunAsync(DateTime now, CancellationToken cancellationToken);
}
