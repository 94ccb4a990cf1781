using System.Text.Json;
using Concord.Hosting.Feeds;
using Npgsql;
using NpgsqlTypes;

namespace Concord.Subscriptions.Merged;

/// <summary>Writes events of the contexts into the one feed.</summary>
internal static class MergedRows
{
    /// <summary>Writes them after the last place of the channel, within the transaction at hand.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, string channel, List<JsonElement> told, CancellationToken stop)
    {
        await using var head = new NpgsqlCommand($"select coalesce(max(position), 0) from {MergedTable.Schema}.{MergedTable.Table} where channel = $1", connection) { Parameters = { new() { Value = channel } } };
        var last = (long)(await head.ExecuteScalarAsync(stop))!;
        await ImportAsync(connection, channel, last, told, stop);
        await using var note = new NpgsqlCommand(FeedTable.Note($"{MergedTable.Schema}.{MergedTable.Table}", channel), connection);
        await note.ExecuteNonQueryAsync(stop);
    }

    private static async Task ImportAsync(NpgsqlConnection connection, string channel, long last, List<JsonElement> told, CancellationToken stop)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy {MergedTable.Schema}.{MergedTable.Table} (channel, position, event_id, type, mission, place, programme, class, recorded, event) from stdin (format binary)", stop);
        foreach (var said in told)
        {
            await import.StartRowAsync(stop);
            await import.WriteAsync(channel, NpgsqlDbType.Varchar, stop);
            await import.WriteAsync(++last, NpgsqlDbType.Bigint, stop);
            await import.WriteAsync(said.GetProperty("id").GetGuid(), NpgsqlDbType.Uuid, stop);
            foreach (var member in (string[])["type", "mission", "place", "programme", "dataclassification"])
                await WriteAsync(import, said, member, stop);
            await import.WriteAsync(said.GetProperty("recordedtime").GetDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz, stop);
            await import.WriteAsync(Placed(said, last), NpgsqlDbType.Text, stop);
        }

        await import.CompleteAsync(stop);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter import, JsonElement said, string member, CancellationToken stop)
    {
        if (said.TryGetProperty(member, out var value))
            await import.WriteAsync(value.GetString()!, NpgsqlDbType.Varchar, stop);
        else
            await import.WriteNullAsync(stop);
    }

    // The event as its context told it, and its place here beside its place there.
    private static string Placed(JsonElement said, long position) => $"{said.GetRawText().AsSpan()[..^1]},\"feedposition\":\"{FeedPosition.Text(position)}\"}}";
}
