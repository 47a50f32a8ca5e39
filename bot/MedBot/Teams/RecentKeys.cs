using System.Diagnostics.CodeAnalysis;

namespace MedBot.Teams;

/// <summary>Remembers at least the last <paramref name="capacity"/> keys, at most twice as many.</summary>
internal sealed class RecentKeys<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock turn = new();
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (turn)
        {
            return young.TryGetValue(key, out value) || old.TryGetValue(key, out value);
        }
    }

    public bool TryAdd(TKey key, TValue value) => TryAdd(key, value, out _);

    /// <summary>False where the key was there already, with <paramref name="present"/>.</summary>
    public bool TryAdd(TKey key, TValue value, out TValue present)
    {
        lock (turn)
        {
            if (young.TryGetValue(key, out TValue? known) || old.TryGetValue(key, out known))
            {
                present = known;
                return false;
            }

            present = value;
            young.Add(key, value);
            if (young.Count >= capacity)
            {
                (old, young) = (young, []);
            }

            return true;
        }
    }

    public void Forget(TKey key)
    {
        lock (turn)
        {
            young.Remove(key);
            old.Remove(key);
        }
    }
}
