namespace Concord.Ledger.Sealing;

/// <summary>
/// Up to which number one needn't look any more, but for single numbers that are watched. A number that is missing may belong to a transaction that
/// commits late, so that it is watched by itself until it comes or can't come any more; it holds nothing else up.
/// </summary>
public static class Settling
{
    // A rolled-back batch can leave many numbers; the rest of them is looked at in the next round.
    private const int MostAtOnce = 10_000;

    /// <summary>How far one can go from <paramref name="settled"/>, and which missing numbers are to be watched from now on.</summary>
    /// <param name="settled">The number up to which everything was dealt with or watched before.</param>
    /// <param name="present">The numbers after it that are dealt with, ascending.</param>
    public static (long Settled, IReadOnlyList<long> Missing) Of(long settled, IEnumerable<long> present)
    {
        var missing = new List<long>();
        foreach (var number in present)
        {
            for (; settled + 1 < number && missing.Count < MostAtOnce; settled++)
                missing.Add(settled + 1);
            if (settled + 1 < number)
                break;
            settled = number;
        }

        return (settled, missing);
    }
}
