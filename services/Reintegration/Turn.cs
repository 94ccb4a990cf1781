using Marten;
using Npgsql;

namespace Concord.Reintegration;

/// <summary>Lets those who decide about the same person, or the last place of a provider, decide one after the other, each until it has committed: two at once would both find that nothing stands yet.</summary>
internal static class Turn
{
    public static Task TakeTurnAsync(this IDocumentSession session, Guid on, CancellationToken stop) => session.TakeTurnAsync(on.ToString(), stop);

    /// <summary>About the same thing, by a name of its own.</summary>
    public static async Task TakeTurnAsync(this IDocumentSession session, string on, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop);
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))", session.Connection) { Parameters = { new() { Value = on } } };
        await wait.ExecuteNonQueryAsync(stop);
    }
}
