using System.Diagnostics.CodeAnalysis;

namespace MedBot.Teams;

/// <summary>Remembers at least the last <paramref name="capacity"/> keys, at most twice as many.</summary>
internal sealed class RecentKeys<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _turn = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_turn)
        {
            return _young.TryGetValue(key, out value) || _old.TryGetValue(key, out value);
        }
    }

    public bool TryAdd(TKey key, TValue value) => TryAdd(key, value, out _);

    /// <summary>False where the key was there already, with <paramref name="present"/>.</summary>
    public bool TryAdd(TKey key, TValue value, out TValue present)
    {
        lock (_turn)
        {
            if (_young.TryGetValue(key, out TValue? known) || _old.TryGetValue(key, out known))
            {
                present = known;
                return false;
            }

            present = value;
            _young.Add(key, value);
            if (_young.Count >= capacity)
            {
                (_old, _young) = (_young, []);
            }

            return true;
        }
    }

    public void Forget(TKey key)
    {
        lock (_turn)
        {
            _young.Remove(key);
            _old.Remove(key);
        }
    }
}
