namespace MedBot.Domain.YearWheel;

/// <summary>A xorshift generator: quick, and the same on every machine for the same seed.</summary>
internal sealed class SearchRandom(int seed)
{
    private ulong state = unchecked(((ulong)seed * 0x9E3779B97F4A7C15) + 0xD1B54A32D192ED03);

    /// <summary>From 0 to less than <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>From 0 to less than 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
}
