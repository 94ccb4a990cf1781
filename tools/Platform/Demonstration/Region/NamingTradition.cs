namespace Concord.Platform.Demonstration.Region;

/// <summary>How people of one language are named.</summary>
/// <param name="Language">ISO 639, as consents and terms are read out in it.</param>
/// <param name="Family">Family names; <c>*</c> stands for the father's name.</param>
/// <param name="Regions">Where the language is at home, as often as it is common there.</param>
internal sealed record NamingTradition(
    string Name, string Language, IReadOnlyList<string> Male, IReadOnlyList<string> Female, IReadOnlyList<string> Family, IReadOnlyList<string> KnownAs, IReadOnlyList<string> Regions)
{
    private static readonly ILookup<string, NamingTradition> ByRegion =
        Facts.Read("names.csv").GroupBy(row => row[0]).Select(Of).SelectMany(tradition => tradition.Regions.Select(region => (region, tradition)))
            .ToLookup(home => home.region, home => home.tradition);

    /// <summary>The traditions that are at home in a region, each as often as it is common there.</summary>
    public static IReadOnlyList<NamingTradition> In(string region) => [.. ByRegion[region]];

    private static NamingTradition Of(IGrouping<string, string[]> rows)
    {
        IReadOnlyList<string> Names(string kind) => rows.Single(row => row[2] == kind)[3].Split(' ');
        return new(rows.Key, rows.First()[1], Names("male"), Names("female"), Names("family"), Names("known as"), Names("region"));
    }
}
