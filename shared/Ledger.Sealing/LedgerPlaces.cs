using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>Tells where in the ledger the events of a stream were sealed.</summary>
/// <param name="database">A way into the database that may read the ledger.</param>
/// <param name="schema">The schema of the context.</param>
public sealed class LedgerPlaces(NpgsqlDataSource database, string schema)
{
    /// <summary>The leaf indexes of a stream's versions after <paramref name="after"/> up to <paramref name="last"/>; one that isn't sealed yet is not among them.</summary>
    public async Task<IReadOnlyDictionary<long, long>> OfAsync(string mission, Guid stream, long after, long last, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"select version, index from {schema}.ledger_leaves where stream_id = $1 and mission = $2 and version > $3 and version <= $4");
        foreach (var value in (object[])[stream, mission, after, last])
            command.Parameters.AddWithValue(value);
        var places = new Dictionary<long, long>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            places.Add(reader.GetInt64(0), reader.GetInt64(1));
        return places;
    }
}
