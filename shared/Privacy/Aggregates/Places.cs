namespace Concord.Privacy.Aggregates;

/// <summary>Puts places with too few people together, so that a map stays fine where it can and becomes coarse where it must.</summary>
public static class Places
{
    private const int Country = 2;

    /// <summary>
    /// For each place the code under which it is counted: its own where it has at least <paramref name="threshold"/> people, else that of
    /// the area around it (the P-code without its last two characters), which then stands for the rest of that area, up to the country.
    /// </summary>
    public static IReadOnlyDictionary<string, string> RollUp(IReadOnlyDictionary<string, int> people, int threshold)
    {
        var under = people.Keys.ToDictionary(place => place, place => place, StringComparer.Ordinal);
        for (var length = people.Keys.Select(place => place.Length).DefaultIfEmpty().Max(); length > Country; length -= 2)
        {
            foreach (var small in under.GroupBy(place => place.Value).Where(group => group.Key.Length >= length && group.Key.Length > Country && group.Sum(place => people[place.Key]) < threshold).ToList())
            {
                foreach (var place in small)
                    under[place.Key] = small.Key[..Math.Max(Country, small.Key.Length - 2)];
            }
        }

        return under;
    }
}
