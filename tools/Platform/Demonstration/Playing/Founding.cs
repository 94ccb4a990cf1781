using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Region;
using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What a mission has published before anybody is presented: the criteria of both years. What stands already is left as it is.</summary>
internal static class Founding
{
    private const string Wing = "reintegration/criteria-sets";

    public static async Task PlayAsync(Gateway gateway, CancellationToken stop)
    {
        foreach (var mission in Gazetteer.Missions)
        {
            var walk = new Walk(gateway.SendAsync, mission, $"founding-{mission}");
            var standing = (await walk.SeeAsync(Actors.Supervisor, Wing, stop)).GetProperty("items").EnumerateArray().Where(set => set.GetProperty("mission").GetString() == mission).Select(set => set.GetProperty("criteriaVersion").GetString()).ToList();
            foreach (var (version, from, published, until) in new[] { ("2024-1", "2023-01-01", "2022-12-01", "\"2025-06-30\""), ("2025-1", "2025-07-01", "2025-06-02", "null") })
            {
                if (!standing.Contains(version))
                    await walk.OpenAsync(Actors.Supervisor, Wing, $$"""{ "criteriaVersion": "{{version}}", "place": "{{mission[..2]}}", "from": "{{from}}", "until": {{until}}, "languages": ["fr", "ff"], "document": "COM/DDR/{{version}}" }""", published, stop);
            }
        }
    }
}
