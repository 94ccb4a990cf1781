using Concord.Harness;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

public sealed class a_number_that_is_missing
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_waited_for_while_its_transaction_lives_and_sealed_when_it_commits_late()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var early = await service.APresentedCaseAsync();
        await using var late = new NpgsqlConnection(service.Admin);
        await late.OpenAsync(Stop);
        await using var transaction = await late.BeginTransactionAsync(Stop);
        var drawn = (long)(await ExecuteAsync(late, "select nextval('reintegration.mt_events_sequence')"))!;

        await service.ACaseOfferedToDoriAsync();
        await service.EverythingSealedAsync();
        await Patience.UntilAsync(() => SettledAsync(service), settled => settled > drawn);
        (await WatchedAsync(service)).ShouldBe(1L, "the number may still come, and holds nothing else up");

        await ExecuteAsync(late, ForgedRow.After(early.Id, ForgedRow.Signed(early.Id, drawn), drawn));
        await transaction.CommitAsync(Stop);
        await service.EverythingSealedAsync();
        (await service.QueryAsync($"select count(*) from reintegration.ledger_leaves where seq_id = {drawn}")).ShouldBe(1L);
        await Patience.UntilAsync(() => WatchedAsync(service), watched => watched is 0L);
    }

    [Fact]
    public async Task is_given_up_when_its_transaction_was_undone()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var drawn = (long)(await service.QueryAsync("select nextval('reintegration.mt_events_sequence')"))!;
        await service.APresentedCaseAsync();

        await Patience.UntilAsync(() => SettledAsync(service), settled => settled > drawn);
        await Patience.UntilAsync(() => WatchedAsync(service), watched => watched is 0L);
    }

    [Fact]
    public async Task is_swept_up_and_sealed_late_when_somebody_put_an_event_there_afterwards()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var @case = await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();

        await service.QueryAsync(ForgedRow.After(@case.Id, ForgedRow.Signed(@case.Id, -5), -5));
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.ledger_leaves where seq_id = -5"), leaves => leaves is 1L, seconds: 30);
    }

    [Fact]
    public async Task of_a_stream_makes_what_follows_wait_and_nothing_else()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var @case = await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();
        await service.QueryAsync($"{ForgedRow.After(@case.Id, ForgedRow.Signed(@case.Id, 0))}; update reintegration.mt_events set version = 3 where stream_id = '{@case.Id}' and version = 2");
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.ledger_waiting"), waiting => waiting is 1L);
        await Patience.UntilAsync(() => service.QueryAsync("select settled = (select max(seq_id) from reintegration.mt_events) from reintegration.ledger_state"), settled => settled is true);

        await service.QueryAsync("update reintegration.mt_events set version = 2 where version = 3; update reintegration.ledger_waiting set version = 2");
        await service.EverythingSealedAsync();
        (await service.QueryAsync("select count(*) from reintegration.ledger_waiting")).ShouldBe(0L);
    }

    [Fact]
    public async Task was_never_drawn_and_carries_the_sealer_past_nothing()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var @case = await service.APresentedCaseAsync();
        await service.QueryAsync(ForgedRow.After(@case.Id, "'{}'", 1_000_000_000_000));
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.ledger_refusals"), refused => refused is 1L);

        (await service.QueryAsync("select settled <= (select last_value from reintegration.mt_events_sequence) from reintegration.ledger_state")).ShouldBe(true);
        await service.APresentedCaseAsync();
        await Patience.UntilAsync(() => service.QueryAsync("select count(*) from reintegration.ledger_leaves l where mission <> 'ZZZ' and not exists (select from reintegration.mt_events e where e.id = l.event_id and e.type = 'criteria-published')"), leaves => leaves is 4L);
    }

    [Fact]
    public async Task never_stops_a_leader_from_being_replaced()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();

        await service.QueryAsync("update reintegration.ledger_state set term = term + 100");
        await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();
        ((long)(await service.QueryAsync("select term from reintegration.ledger_state"))!).ShouldBeGreaterThan(100, "the old leader wrote nothing more and stood again");
    }

    private static async Task<long> SettledAsync(ReintegrationHost service) => (long)(await service.QueryAsync("select settled from reintegration.ledger_state"))!;

    private static Task<object?> WatchedAsync(ReintegrationHost service) => service.QueryAsync("select count(*) from reintegration.ledger_gaps");

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
