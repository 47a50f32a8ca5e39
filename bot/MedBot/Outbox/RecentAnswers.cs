namespace MedBot.Outbox;

/// <summary>The answers that this instance gave lately: they count against the same limits, and are told to the other instances when the outbox has work.</summary>
internal sealed class RecentAnswers(TimeProvider clock)
{
    private const int Most = 4_096;
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(30);
    private readonly Lock turn = new();
    private readonly Queue<(string Conversation, DateTimeOffset At)> answers = new(Most);

    public void Add(string conversation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (turn)
        {
            if (answers.Count == Most)
            {
                answers.Dequeue();
            }

            answers.Enqueue((conversation, now));
        }
    }

    /// <summary>Those that have not been told yet.</summary>
    public IReadOnlyList<OutboxSend> Take()
    {
        DateTimeOffset since = clock.GetUtcNow() - Lately;
        lock (turn)
        {
            OutboxSend[] told = [.. answers.Where(answer => answer.At > since).Select(answer => new OutboxSend { Conversation = answer.Conversation, At = answer.At })];
            answers.Clear();
            return told;
        }
    }

    /// <summary>Who has their data deleted leaves no trace of what they were answered before.</summary>
    public void Forget(string conversation)
    {
        lock (turn)
        {
            var others = answers.Where(answer => answer.Conversation != conversation).ToArray();
            answers.Clear();
            foreach (var other in others)
            {
                answers.Enqueue(other);
            }
        }
    }
}
