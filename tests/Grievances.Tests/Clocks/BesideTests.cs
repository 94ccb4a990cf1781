using Concord.Grievances.Clocks;
using Concord.Harness;
using Npgsql;

namespace Concord.Grievances.Tests.Clocks;

public sealed class a_clock_beside_a_grievance
{
    [Fact]
    public async Task that_is_written_to_at_the_same_moment_is_waited_for_and_refuses_nobody()
    {
        await using var service = new GrievancesHost();
        await service.InitializeAsync();
        var received = await service.AReceivedGrievanceAsync();
        var clock = RunningClock.Of(received.Id, ClockKind.Acknowledge).Id;
        await using var database = NpgsqlDataSource.Create(service.Admin);
        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var writing = new NpgsqlCommand($"""
            update grievances.mt_streams set version = 2 where id = '{clock}' and version = 1;
            insert into grievances.mt_events (seq_id, id, stream_id, version, type, data, timestamp, tenant_id, mt_dotnet_type, headers, is_archived)
            select nextval('grievances.mt_events_sequence'), gen_random_uuid(), stream_id, 2, type, data, timestamp, tenant_id, mt_dotnet_type, headers, false from grievances.mt_events where stream_id = '{clock}'
            """, connection);
        (await writing.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(2);

        var acknowledging = service.DoAsync(Actor.Caseworker, received, A.AcknowledgeReceipt());
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()"), waiting => waiting is > 0L);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        (await acknowledging).Status.ShouldBe(204);
        (await service.FactsAsync(clock)).ShouldEndWith("clock-stopped");
    }
}
