namespace Concord.Ledger.Sealing;

/// <summary>
/// Up to which number nothing can turn up any more. A number that is missing may belong to a transaction that commits late; it is dead only when
/// every transaction that was open when it was first missed has ended, and it is still missing.
/// </summary>
public static class Settling
{
    // A rolled-back batch can leave many numbers; the rest of them is looked at in the next round.
    private const int MostAtOnce = 10_000;

    /// <summary>How far one can go from <paramref name="settled"/>, and which missing numbers are to be watched from now on.</summary>
    /// <param name="settled">The number up to which everything was settled before.</param>
    /// <param name="present">The numbers after it that are sealed or refused, ascending.</param>
    /// <param name="watched">The missing numbers known so far, each with the instant when it was missed.</param>
    /// <param name="oldestOpen">When the oldest transaction began that was still open before <paramref name="present"/> was read.</param>
    public static (long Settled, IReadOnlyList<long> Missed) Of(long settled, IEnumerable<long> present, IReadOnlyDictionary<long, DateTime> watched, DateTime oldestOpen)
    {
        var missed = new List<long>();
        var (next, stuck) = (settled + 1, false);
        foreach (var number in present)
        {
            for (; next < number && missed.Count < MostAtOnce; next++)
            {
                stuck |= !watched.TryGetValue(next, out var missedAt) || oldestOpen <= missedAt;
                if (!watched.ContainsKey(next))
                    missed.Add(next);
                if (!stuck)
                    settled = next;
            }

            if (next < number)
                break;
            next = number + 1;
            if (!stuck)
                settled = number;
        }

        return (settled, missed);
    }
}
