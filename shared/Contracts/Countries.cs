namespace Concord.Contracts;

/// <summary>Joins a mission to the places of its country: a mission is an ISO 3166-1 alpha-3 code, a P-code begins with the alpha-2 code of its country.</summary>
/// <remarks>Source: ISO 3166-1; the countries are those with common operational datasets (COD-AB) in which such programmes run or ran.</remarks>
public static class Countries
{
    private static readonly Dictionary<string, string> Alpha2 = new(StringComparer.Ordinal)
    {
        ["AFG"] = "AF", ["BDI"] = "BI", ["BEN"] = "BJ", ["BFA"] = "BF", ["CAF"] = "CF", ["CIV"] = "CI", ["CMR"] = "CM", ["COD"] = "CD", ["COG"] = "CG", ["COL"] = "CO",
        ["ETH"] = "ET", ["GHA"] = "GH", ["GIN"] = "GN", ["GNB"] = "GW", ["HTI"] = "HT", ["IRQ"] = "IQ", ["KEN"] = "KE", ["LBN"] = "LB", ["LBR"] = "LR", ["LBY"] = "LY",
        ["LKA"] = "LK", ["MLI"] = "ML", ["MMR"] = "MM", ["MOZ"] = "MZ", ["MRT"] = "MR", ["NER"] = "NE", ["NGA"] = "NG", ["NPL"] = "NP", ["PHL"] = "PH", ["RWA"] = "RW",
        ["SDN"] = "SD", ["SEN"] = "SN", ["SLE"] = "SL", ["SOM"] = "SO", ["SSD"] = "SS", ["SYR"] = "SY", ["TCD"] = "TD", ["TGO"] = "TG", ["UGA"] = "UG", ["UKR"] = "UA", ["YEM"] = "YE",
    };

    /// <summary>Whether <paramref name="place"/>, a P-code, lies in the country of <paramref name="mission"/>; an unknown mission has no places.</summary>
    public static bool Contain(string mission, string place) => Alpha2.TryGetValue(mission, out var country) && place.StartsWith(country, StringComparison.Ordinal);
}
