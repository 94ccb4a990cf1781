using System.Net.Sockets;
using Npgsql;

namespace Concord.Gateway;

/// <summary>The quotas that all replicas share: a row per client, class and minute says how much of a quota is leased, so that never more is.</summary>
internal sealed partial class Leases(NpgsqlDataSource database, TimeProvider clock, ILogger<Leases> logger)
{
    /// <summary>A quota is for so many seconds.</summary>
    public const int Window = 60;

    private const string Take = """
        insert into gateway.leased as held (minute, client, class, requests) values ($1, $2, $3, $4)
        on conflict (minute, client, class) do update set requests = held.requests + excluded.requests returning requests
        """;

    // The minute before may still be another clock's present; what another replica is deleting, it deletes.
    private const string ForgetPast = """
        delete from gateway.leased where ctid = any(array(select ctid from gateway.leased where minute < $1 - 1 for update skip locked))
        """;

    // A server that hangs is away too; the driver would take three times as long to say so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Outage outage = new(clock);
    private long forgotten;
    private bool found;

    /// <summary>The minute that this replica's clock shows; windows begin with it, so that all replicas mean the same one.</summary>
    public long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / Window;

    /// <summary>Leases up to <paramref name="wanted"/> of <paramref name="quota"/>, less or nothing when it is used up; null while the database is away.</summary>
    public async Task<Lease?> AskAsync(Counted counted, int quota, int wanted)
    {
        if (!outage.MayTry())
            return null;
        try
        {
            var minute = Minute;
            var leased = (int)(await DoAsync(Take, minute, counted.Client, counted.Class, wanted).WaitAsync(Patience))!;
            if (Interlocked.Exchange(ref forgotten, minute) != minute)
                await DoAsync(ForgetPast, minute);
            if (outage.Ends())
                Back();
            return new Lease(minute, Math.Clamp(quota - (leased - wanted), 0, wanted), Math.Max(0, quota - leased));
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or TimeoutException)
        {
            if (outage.Begins())
                Away(fault.Message);
            return null;
        }
    }

    /// <summary>Fails unless leases are to be had; once they were, it asks no more.</summary>
    public async Task ProbeAsync()
    {
        if (!found)
            await DoAsync("select requests from gateway.leased limit 0");
        found = true;
    }

    private async Task<object?> DoAsync(string statement, params object[] values)
    {
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddRange(Array.ConvertAll(values, value => new NpgsqlParameter { Value = value }));
        return await command.ExecuteScalarAsync();
    }

    [LoggerMessage(LogLevel.Warning, "PostgreSQL gives no quotas ({Reason}); leases are used up, then requests are answered with 503")]
    private partial void Away(string reason);

    [LoggerMessage(LogLevel.Information, "PostgreSQL gives quotas again")]
    private partial void Back();
}
