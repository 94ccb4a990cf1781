using Npgsql;
using NpgsqlTypes;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Commands about lanes, several to a round trip.</summary>
internal static class LaneCommands
{
    /// <summary>One more command, with its values.</summary>
    public static NpgsqlBatchCommand Added(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>One more value for each row.</summary>
    public static void Add<T>(this NpgsqlBatchCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
