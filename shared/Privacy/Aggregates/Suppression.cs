namespace Concord.Privacy.Aggregates;

/// <summary>
/// Chooses what of a table is withheld, so that no count from one to below the threshold can be read or computed: the small counts
/// themselves, and as many others and totals as it takes. That there is nobody is told.
/// </summary>
public static class Suppression
{
    /// <summary>
    /// The cells to withhold. Afterwards every one of them could hold values that lie at least <paramref name="threshold"/> apart,
    /// whatever is computed from the cells that are published.
    /// </summary>
    /// <param name="table">The counts with their totals.</param>
    /// <param name="threshold">The smallest count that is published.</param>
    public static IReadOnlySet<Cell> Of(CountTable table, int threshold)
    {
        var withheld = table.Cells.Where(cell => table[cell] > 0 && table[cell] < threshold).ToHashSet();
        var leeway = new Leeway(table, withheld);

        // More that is withheld never makes anything else narrower: each cell is looked at until it is safe, once.
        var unsafeYet = new Queue<Cell>(withheld);
        while (unsafeYet.TryDequeue(out var cell))
        {
            while (leeway.Of(cell, threshold) < threshold)
            {
                foreach (var other in leeway.Widening(cell, threshold).Where(withheld.Add))
                    unsafeYet.Enqueue(other);
            }
        }

        return withheld;
    }
}
