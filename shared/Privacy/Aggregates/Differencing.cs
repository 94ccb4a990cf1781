namespace Concord.Privacy.Aggregates;

/// <summary>
/// Two harmless answers can make a harmful one: what lies in the first and not in the second, and three can where two cannot. So a
/// reader is told something new only about people whom they asked nothing about before; about others only what they can sum up themselves.
/// </summary>
public static class Differencing
{
    /// <summary>Whether a question about <paramref name="asked"/> touches nobody whom an earlier one touched.</summary>
    public static bool IsFresh(Region asked, IEnumerable<Told> before) => before.All(told => told.Asked.IsApartFrom(asked));

    /// <summary>Whether the reader can sum <paramref name="wanted"/> up from what they were told.</summary>
    /// <param name="wanted">Whom the figure would count.</param>
    /// <param name="before">What they were told.</param>
    /// <param name="all">How many codes each dimension has.</param>
    public static bool IsSumOfTold(Region wanted, IEnumerable<Told> before, IReadOnlyDictionary<string, int> all)
    {
        var (left, chosen) = (wanted.Size(all), new List<Region>());
        foreach (var part in before.SelectMany(told => told.Figures).Select(figure => figure.Region).Where(wanted.Holds).OrderByDescending(part => part.Size(all)))
        {
            if (part.Size(all) > left || !chosen.TrueForAll(other => other.IsApartFrom(part)))
                continue;
            chosen.Add(part);
            left -= part.Size(all);
        }

        return left == 0;
    }
}
