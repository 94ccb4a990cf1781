namespace Concord.Platform.Demonstration.Script;

/// <summary>Everything that is left to chance in one case. The same seed always falls the same way: .NET keeps its seeded sequence stable.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The stream of one case; a case doesn't change when more are told.</summary>
    public static Chance Of(int seed, int number) => new(Mixed(((ulong)(uint)seed << 32) | (uint)number));

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool In(int hundred) => random.Next(100) < hundred;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Two of them at the most, each once.</summary>
    public T[] Some<T>(IReadOnlyList<T> of) => [.. new[] { Pick(of), Pick(of) }.Distinct()];

    public T[] Shuffle<T>(IEnumerable<T> of)
    {
        var shuffled = of.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    // Neighbouring seeds of the framework's sequence begin alike; SplitMix64's last step sets them apart.
    private static int Mixed(ulong seed)
    {
        unchecked
        {
            seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
            return (int)((seed ^ (seed >> 31)) >> 32);
        }
    }
}
