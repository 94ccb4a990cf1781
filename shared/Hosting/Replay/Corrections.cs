using Npgsql;

namespace Concord.Hosting;

/// <summary>Tells which events of a record were corrected later, and by which.</summary>
internal sealed class Corrections(NpgsqlDataSource database, ContextModel context)
{
    /// <summary>The correcting events by the event that they correct, each in the order of their recording.</summary>
    public async Task<ILookup<Guid, Guid>> OfAsync(string mission, Guid stream, CancellationToken stop)
    {
        await using var command = database.CreateCommand(
            $"select ({HistoryIndexes.Corrected})::uuid, id from {context.Schema}.mt_events where stream_id = $1 and tenant_id = $2 and {HistoryIndexes.Corrected} is not null order by version");
        command.Parameters.AddWithValue(stream);
        command.Parameters.AddWithValue(mission);
        var corrections = new List<(Guid Corrected, Guid By)>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            corrections.Add((reader.GetGuid(0), reader.GetGuid(1)));
        return corrections.ToLookup(correction => correction.Corrected, correction => correction.By);
    }
}
