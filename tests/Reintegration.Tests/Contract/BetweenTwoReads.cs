using Concord.Harness;
using Marten;
using Marten.Services;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>
/// Somebody else's commit that falls exactly between a command's reading of the version and its reading of the events: the events are locked
/// until the command waits for them.
/// </summary>
internal static class BetweenTwoReads
{
    private const string Waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%mt_events%' and query like '%stream_id = %'";

    /// <summary>Sends <paramref name="request"/> and appends <paramref name="fact"/> to the case while it is under way.</summary>
    public static async Task<Reply> SendAsync(ReintegrationHost service, StandingCase @case, Request request, object fact)
    {
        await using var other = new NpgsqlConnection(service.Admin);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var locking = new NpgsqlCommand("lock table reintegration.mt_events in access exclusive mode", other, transaction))
            await locking.ExecuteNonQueryAsync();

        var sent = service.SendAsync(request);
        await Patience.UntilAsync(() => service.QueryAsync(Waiting), waiting => waiting is > 0L);
        await AppendAsync(service, @case, fact, transaction);
        await transaction.CommitAsync();
        return await sent;
    }

    private static async Task AppendAsync(ReintegrationHost service, StandingCase @case, object fact, NpgsqlTransaction transaction)
    {
        var options = SessionOptions.ForTransaction(transaction);
        options.TenantId = "BFA";
        await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession(options);
        session.Events.Append(@case.Id, fact);
        await session.SaveChangesAsync();
    }
}
