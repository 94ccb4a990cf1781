using Concord.Harness;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;
using Concord.Ledger.Losses;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Ledger.Verify;
using Npgsql;

namespace Concord.Reintegration.Tests.Ledger;

public sealed class a_ledger_that_was_set_back
{
    private const string Origin = "issuer.test/reintegration";

    [Fact]
    public async Task is_not_signed_until_the_loss_is_declared_and_the_ledger_says_so_itself()
    {
        await using var service = new ReintegrationHost();
        await service.InitializeAsync();
        await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);
        await service.Host.DisposeAsync();
        var kept = SeenCheckpoint.Read(service.Trust, Origin)!.Checkpoint.Size;
        var backup = await CopyAsync(service.Admin);
        await service.ServeAsync();
        await service.PackAsync((await service.APresentedCaseAsync()).Id, 1);
        await service.Host.DisposeAsync();
        var seen = SeenCheckpoint.Read(service.Trust, Origin)!;

        await RestoreAsync(service.Admin, backup);
        await service.ServeAsync();
        var @case = await service.APresentedCaseAsync();
        await service.EverythingSealedAsync();
        await service.QueryAsync($"insert into reintegration.ledger_facts values (1000000, '{LossDeclared.Type}', '{new LossDeclared(seen.Digest, seen.Checkpoint.Size, kept, "x").ToPayload()}')");
        await Patience.WhileAsync(() => service.Store().PackAsync("BFA", @case.Id, CancellationToken.None), pack => pack is null, seconds: 3);
        (await FindingsAsync(service, seen)).ShouldContain("ledger-rewound");
        await service.QueryAsync("delete from reintegration.ledger_facts where index = 1000000");

        new LossDeclaration(seen.Digest, "restored from the backup of the night").Leave(service.Trust, Origin);
        var evidence = await service.PackAsync(@case.Id, 1);
        var report = PackVerifier.Verify(PackWriter.Write(evidence), evidence.Keys);
        report.ExitCode.ShouldBe(0, string.Join('\n', report.Faults));
        var said = report.Statements.Single(statement => statement.StartsWith("The log declared a loss", StringComparison.Ordinal));
        said.ShouldContain($"of {seen.Checkpoint.Size} entries once signed it kept {kept}; of these events 0 were among them, 1 come after");
        var (exitCode, says) = await SecondVerifier.VerifyAsync(PackWriter.Write(evidence), evidence.Keys);
        exitCode.ShouldBe(0, says);
        says.ShouldContain(said);
        (await service.QueryAsync($"select count(*) from reintegration.ledger_facts where type = 'loss-declared' and payload like '%of the night%'")).ShouldBe(1L);
        (await FindingsAsync(service, seen)).ShouldBeEmpty();

        // Whoever holds what was lost is told, whatever missions they hold, and in no more words than the numbers.
        var elsewhere = Actor.Subscriber with { Missions = ["NER"], Areas = ["NE"] };
        var told = await Patience.UntilAsync(() => service.SendAsync(new Request(HttpMethod.Get, "/v1/reintegration/feed").As(elsewhere)), reply => reply.Body.Contains("loss-declared"));
        var loss = told.Json.GetProperty("events").EnumerateArray().Single(said => said.GetProperty("type").GetString() == "org.concord.reintegration.loss-declared.v1");
        loss.GetProperty("data").GetProperty("lost").GetInt64().ShouldBe(seen.Checkpoint.Size);
        loss.GetRawText().ShouldNotContain("of the night");
    }

    private static async Task<IEnumerable<string>> FindingsAsync(ReintegrationHost service, SignedCheckpoint seen)
    {
        await using var database = NpgsqlDataSource.Create(service.Admin);
        var report = await new LiveCheck(database, "reintegration", new(KeyFile.Pinned(service.Trust), EventMac.Under(new byte[32]), seen)).RunAsync(CancellationToken.None);
        return report.Findings.Select(finding => finding.Code);
    }

    private static async Task<string> CopyAsync(string database)
    {
        var copy = $"test_{Guid.NewGuid():N}";
        await ServerAsync(database, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{0}'", $"create database {copy} template {{0}}");
        return copy;
    }

    private static Task RestoreAsync(string database, string backup) => ServerAsync(
        database, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{0}'", "alter database {0} rename to {0}_lost", $"alter database {backup} rename to {{0}}");

    private static async Task ServerAsync(string database, params string[] statements)
    {
        NpgsqlConnection.ClearAllPools();
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" });
        foreach (var statement in statements)
        {
            await using var command = server.CreateCommand(string.Format(null, statement, new NpgsqlConnectionStringBuilder(database).Database));
            await command.ExecuteNonQueryAsync();
        }
    }
}
