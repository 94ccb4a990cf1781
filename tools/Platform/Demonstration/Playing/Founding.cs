using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Region;
using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What a mission has published before anybody is presented: the criteria of both years, the scale of amounts, the map of services. What stands already is left as it is.</summary>
internal static class Founding
{
    private const string Wing = "reintegration";
    private const int Providers = 12;

    // Large enough for two years of cases, none of which waits for a place.
    private const string Services = """
        [ { "service": "civil-papers", "track": "legal", "capacity": 5000 }, { "service": "literacy-course", "track": "education", "capacity": 5000 },
          { "service": "physiotherapy", "track": "health", "capacity": 5000 }, { "service": "listening-circle", "track": "psychosocial", "capacity": 5000 },
          { "service": "tailoring", "track": "vocational", "capacity": 5000, "marketDemand": "MD-12" } ]
        """;

    public static async Task PlayAsync(Send send, CancellationToken stop)
    {
        foreach (var mission in Gazetteer.Missions)
        {
            await PublishAsync(new(send, mission, $"founding-{mission}"), mission, stop);
            await ScaleAsync(new(send, mission, $"founding-{mission}-scale"), mission, stop);
            await ListAsync(send, mission, stop);
        }
    }

    private static async Task PublishAsync(Walk walk, string mission, CancellationToken stop)
    {
        var standing = await StandingAsync(walk, $"{Wing}/criteria-sets", "criteriaVersion", mission, stop);
        foreach (var (version, from, published, until) in new[] { ("2024-1", "2023-01-01", "2022-12-01", "\"2025-06-30\""), ("2025-1", "2025-07-01", "2025-06-02", "null") })
        {
            if (!standing.Contains(version))
                await walk.OpenAsync(Actors.Supervisor, $"{Wing}/criteria-sets", $$"""{ "criteriaVersion": "{{version}}", "place": "{{mission[..2]}}", "from": "{{from}}", "until": {{until}}, "languages": ["fr", "ff"], "document": "COM/DDR/{{version}}" }""", published, stop);
        }
    }

    private static async Task ScaleAsync(Walk walk, string mission, CancellationToken stop)
    {
        if ((await StandingAsync(walk, $"{Wing}/benefit-scales", "scale", mission, stop)).Count == 0)
            await walk.OpenAsync(Actors.Supervisor, $"{Wing}/benefit-scales", $$"""
                { "scale": "2023-1", "from": "2023-01-01", "amounts": [ {{string.Join(", ", new[] { "standard", "withDependants", "disability", "remoteArea" }.Select(ground => $$"""{ "ground": "{{ground}}", "ceiling": { "amount": "180000", "currency": "XOF" } }"""))}} ] }
                """, "2022-12-01", stop);
    }

    // One more changes what it offers, and is taken off the map again. Each has keys of its own, so that who was broken off goes on.
    private static async Task ListAsync(Send send, string mission, CancellationToken stop)
    {
        var standing = await StandingAsync(new(send, mission, ""), $"{Wing}/service-providers", "provider", mission, stop);
        if (standing.Contains(Script.Services.Partner))
            return;
        var areas = string.Join(", ", Gazetteer.Places.Where(place => place.Level == 1 && place.Mission == mission).Select(place => $$"""{ "place": "{{place.Code}}" }"""));
        foreach (var provider in Enumerable.Range(1, Providers + 1).Select(number => $"PRV-{mission}-{number:00}").Append(Script.Services.Partner).Except(standing))
        {
            var walk = new Walk(send, mission, $"founding-{mission}-{provider}");
            var listed = await walk.OpenAsync(Actors.Supervisor, $"{Wing}/service-providers", $$"""{ "provider": "{{provider}}", "kind": "provider", "areas": [{{areas}}], "services": {{Services}} }""", "2023-01-09", stop);
            if (provider != $"PRV-{mission}-{Providers + 1:00}")
                continue;
            await walk.DoAsync(Actors.Supervisor, listed, "change-service-offer", $$"""{ "areas": [{{areas}}], "services": [ { "service": "civil-papers", "track": "legal", "capacity": 20 } ] }""", "2023-03-06", stop);
            await walk.DoAsync(Actors.Supervisor, listed, "delist-service-provider", """{ "reason": "leftArea" }""", "2023-09-04", stop);
        }
    }

    private static async Task<List<string>> StandingAsync(Walk walk, string path, string member, string mission, CancellationToken stop) =>
        [.. (await walk.SeeAsync(Actors.Supervisor, path, stop)).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("mission").GetString() == mission).Select(item => item.GetProperty(member).GetString()!)];
}
