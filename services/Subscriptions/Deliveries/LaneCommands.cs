using Npgsql;
using NpgsqlTypes;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Commands about one lane, which say first which it is and by which ticket it is held.</summary>
internal static class LaneCommands
{
    public static NpgsqlBatchCommand Added(this NpgsqlBatch batch, string sql, LaneState lane)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in lane.Key)
            command.Parameters.Add(new() { Value = value });
        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>One more value for each row.</summary>
    public static void Add<T>(this NpgsqlBatchCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
