namespace Concord.Ledger.Sealing;

/// <summary>Which stretch of numbers is compared next: from the lowest to what is settled, and round again, a bounded piece each time.</summary>
internal sealed class Sweep
{
    // Each number is looked up among all leaves there are: 20,000 of five million took a third of a second of both processors, every ten seconds.
    private const long Stretch = 2_000;
    private long reached = long.MinValue;

    public (long After, long UpTo) Next(long settled)
    {
        var after = reached;
        var upTo = Math.Min(Math.Max(after, 0) + Stretch, settled);
        reached = upTo < settled ? upTo : long.MinValue;
        return (after, upTo);
    }
}
