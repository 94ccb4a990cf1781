using Marten;
using Npgsql;

namespace Concord.ViolenceReduction;

/// <summary>Lets those whose decisions rest on the same sum decide one after the other, each until it has committed: two at once would both find room for the last.</summary>
internal static class Turn
{
    public static async Task TakeTurnAsync(this IDocumentSession session, string on, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop);
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", session.Connection) { Parameters = { new() { Value = on } } };
        await wait.ExecuteNonQueryAsync(stop);
    }
}
