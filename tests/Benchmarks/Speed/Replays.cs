using Npgsql;

namespace Concord.Benchmarks.Speed;

/// <summary>A long case, read as it stood at any of its versions, beside the bare read of the same events.</summary>
internal sealed class Replays(ConcordItself concord, NpgsqlDataSource database, Figures figures, Pace pace)
{
    private const int Versions = 1000;
    private const int Times = 100;

    public async Task RunAsync(string @case)
    {
        var id = Guid.Parse(@case[(@case.LastIndexOf('/') + 1)..]);
        await concord.LengthenAsync(@case, Versions);
        await concord.SettleAsync(concord.Reintegration);
        foreach (var version in new[] { Versions, Versions / 2, 10 })
            figures.Ratio($"a case of {Versions} events as it stood at version {version}, against the bare SELECT: median time", await AgainstAsync(id, version));
    }

    // In turn, so that both meet the machine as it is.
    private async Task<(double Low, double Median, double High)> AgainstAsync(Guid id, int version)
    {
        var ratios = new List<double>();
        for (var round = 0; round <= pace.Rounds; round++)
        {
            var replayed = await Figures.MedianAsync(Times, () => concord.ReplayAsync(id, version));
            var selected = await Figures.MedianAsync(Times, () => SelectAsync(id, version));
            if (round > 0)
                ratios.Add(replayed / selected);
        }

        ratios.Sort();
        return (ratios[0], ratios[ratios.Count / 2], ratios[^1]);
    }

    private async Task SelectAsync(Guid id, long version)
    {
        await using var command = database.CreateCommand("select data, type, seq_id, id, version, timestamp, correlation_id, causation_id, headers, user_name from reintegration.mt_events where tenant_id = 'BFA' and stream_id = $1 and version <= $2 order by version");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(version);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                reader.GetValue(column);
        }
    }
}
