using Marten;
using Npgsql;
using Wolverine;

namespace Concord.Hosting;

/// <summary>What a decision does to other records in the same transaction: it starts and stops clocks, recalls a referral, joins two cases.</summary>
/// <param name="facts">The facts, in order.</param>
public sealed class Alongside(params IReadOnlyList<Elsewhere> facts) : ISideEffect
{
    /// <summary>The facts, in order.</summary>
    public IReadOnlyList<Elsewhere> Facts { get; } = facts;

    /// <summary>These facts and then those of <paramref name="other"/>.</summary>
    public Alongside And(Alongside other) => new([.. Facts, .. other.Facts]);

    // On the version that stands: what is kept of a record carries it, and appended on none it would be kept without. Nobody else writes to the record until this is
    // committed: whoever decided on another record has seen nothing of it, and must not be told that somebody was faster there.
    public async Task ExecuteAsync(IDocumentSession session, CancellationToken stop)
    {
        var standing = new Dictionary<Guid, long>();
        foreach (var said in Facts)
        {
            if (said.Opens is { } kind)
            {
                session.Events.StartStream(kind, said.Record, said.Fact);
                standing[said.Record] = 1;
            }
            else if (await VersionAsync(said.Record) is > 0 and var version)
            {
                session.Events.Append(said.Record, standing[said.Record] = version + 1, said.Fact);
            }
        }

        async Task<long> VersionAsync(Guid record) =>
            standing.TryGetValue(record, out var known) ? known : await HeldAsync(session, record, stop);
    }

    private static async Task<long> HeldAsync(IDocumentSession session, Guid record, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop);
        await using var holding = new NpgsqlCommand($"select version from {session.DocumentStore.Options.Events.DatabaseSchemaName}.mt_streams where tenant_id = $1 and id = $2 for update")
        {
            Parameters = { new() { Value = session.TenantId }, new() { Value = record } },
        };
        await using var reader = await session.ExecuteReaderAsync(holding, stop);
        return await reader.ReadAsync(stop) ? reader.GetInt64(0) : 0;
    }
}

/// <summary>A fact for another record than the one that was decided on.</summary>
/// <param name="Record">The record.</param>
/// <param name="Opens">Of which kind it is, where the fact begins it.</param>
/// <param name="Fact">What happened to it.</param>
public sealed record Elsewhere(Guid Record, Type? Opens, object Fact)
{
    /// <summary>A fact for a record that is there; where it isn't, nothing is said.</summary>
    public static Elsewhere To(Guid record, object fact) => new(record, Opens: null, fact);

    /// <summary>The first fact of a record.</summary>
    public static Elsewhere Start<T>(Guid record, object fact) where T : class => new(record, typeof(T), fact);
}
