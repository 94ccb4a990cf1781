namespace Concord.Privacy.Aggregates;

/// <summary>Rounds published counts, so that the coming or going of one person isn't seen; every figure for itself, so that sums may differ a little.</summary>
public static class Rounding
{
    /// <summary><paramref name="count"/> to the nearest multiple of <paramref name="step"/>; a step of 1 leaves it as it is.</summary>
    public static int To(int count, int step) => (int)(Math.Round(count / (double)step, MidpointRounding.AwayFromZero) * step);
}
