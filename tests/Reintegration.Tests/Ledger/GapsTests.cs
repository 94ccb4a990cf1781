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
        (await SettledAsync(service)).ShouldBeLessThan(drawn, "the number may still come");

        await ExecuteAsync(late, ForgedRow.After(early.Id, ForgedRow.Signed(early.Id, drawn), drawn));
        await transaction.CommitAsync(Stop);
        await service.EverythingSealedAsync();
        (await service.QueryAsync($"select count(*) from reintegration.ledger_leaves where seq_id = {drawn}")).ShouldBe(1L);
        await Patience.UntilAsync(() => SettledAsync(service), settled => settled > drawn);
    }

    [Fact]
    public async Task is_given_up_when_its_transaction_was_undone()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        var drawn = (long)(await service.QueryAsync("select nextval('reintegration.mt_events_sequence')"))!;
        await service.APresentedCaseAsync();

        await Patience.UntilAsync(() => SettledAsync(service), settled => settled > drawn);
        (await service.QueryAsync("select count(*) from reintegration.ledger_gaps")).ShouldBe(0L);
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

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
