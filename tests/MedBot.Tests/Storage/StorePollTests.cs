using MedBot.Storage;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Storage;

public class StorePollTests
{
    [Fact]
    public async Task An_outage_is_told_once_looked_into_less_and_less_often_and_its_end_is_told()
    {
        List<string> lines = [];
        StorePoll poll = new(TimeSpan.FromSeconds(1), TimeProvider.System, new Lines(lines));
        bool away = true;
        int looked = 0;
        List<double> waits = [];
        for (int looks = 0; looks < 6; looks++)
        {
            waits.Add((await poll.LookAsync(LookAsync, CancellationToken.None)).TotalSeconds);
        }

        Assert.Equal([2, 4, 8, 15, 15, 15], waits);
        Assert.Contains(nameof(IOException), Assert.Single(lines), StringComparison.Ordinal);
        Assert.DoesNotContain("hemmeligt", lines[0], StringComparison.Ordinal);

        away = false;
        Assert.Equal(TimeSpan.FromSeconds(1), await poll.LookAsync(LookAsync, CancellationToken.None));
        Assert.Equal(TimeSpan.FromSeconds(1), await poll.LookAsync(LookAsync, CancellationToken.None));
        Assert.Equal(2, lines.Count);

        Task LookAsync(CancellationToken cancellationToken) => away ? throw new InvalidOperationException("outer", looked++ % 2 == 0 ? new IOException("hemmeligt") : new TimeoutException()) : Task.CompletedTask;
    }

    private sealed class Lines(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));
    }
}
