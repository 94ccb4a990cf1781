namespace Concord.Platform.Demonstration.Region;

/// <summary>A place by its P-code: a region (level 1) or a district within one (level 2).</summary>
internal sealed record Place(string Code, int Level, string Parent, string Mission, string Name);

/// <summary>The places that the demonstration knows; the table says where the codes come from and since when they are valid.</summary>
internal static class Gazetteer
{
    public static IReadOnlyList<Place> Places { get; } =
        [.. Facts.Read("gazetteer.csv").Select(row => new Place(row[0], int.Parse(row[1]), row[2], row[3], row[5]))];

    public static IReadOnlyList<string> Missions { get; } = [.. Places.Select(place => place.Mission).Distinct()];

    private static readonly Dictionary<string, Place> ByCode = Places.ToDictionary(place => place.Code);

    private static readonly ILookup<string, Place> DistrictsByMission = Places.Where(place => place.Level == 2).ToLookup(place => place.Mission);

    public static Place? Find(string code) => ByCode.GetValueOrDefault(code);

    public static IReadOnlyList<Place> DistrictsOf(string mission) => [.. DistrictsByMission[mission]];
}
