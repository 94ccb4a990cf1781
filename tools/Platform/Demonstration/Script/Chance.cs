namespace Concord.Platform.Demonstration.Script;

/// <summary>Everything that is left to chance in one case. The same seed always falls the same way: .NET keeps its seeded sequence stable.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The stream of one case; a case doesn't change when more are told.</summary>
    public static Chance Of(int seed, int number) => new(unchecked((seed * 1_000_003) + number));

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool In(int hundred) => random.Next(100) < hundred;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public T[] Shuffle<T>(IEnumerable<T> of)
    {
        var shuffled = of.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
