using Npgsql;
using NpgsqlTypes;

namespace Concord.Hosting;

/// <summary>Several statements to a round trip.</summary>
public static class Batches
{
    /// <summary>A statement with its values, <c>$1</c> and so on.</summary>
    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            statement.Parameters.Add(new() { Value = value });
        return statement;
    }

    /// <summary>One more statement, with its values.</summary>
    public static NpgsqlBatchCommand Added(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var statement = Statement(sql, values);
        batch.BatchCommands.Add(statement);
        return statement;
    }

    /// <summary>One more value of a statement: many in one.</summary>
    public static void AddMany<T>(this NpgsqlBatchCommand statement, NpgsqlDbType type, IEnumerable<T> values) =>
        statement.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
