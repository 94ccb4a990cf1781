using System.Diagnostics;
using Concord.Platform.Postgres;
using Concord.Platform.Running;
using Npgsql;

namespace Concord.Platform.Tests.Postgres;

public sealed class a_private_cluster : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("concord-cluster-").FullName;
    private readonly PostgresCluster _cluster;

    public a_private_cluster()
    {
        File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
        _cluster = new(Path.Combine(_root, "postgres"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task has_checksums_listens_on_loopback_only_and_lets_nobody_in_without_a_password()
    {
        (await _cluster.StartAsync(Cancellation)).ShouldBeTrue();

        (await AskAsync("show data_checksums")).ShouldBe("on");
        (await AskAsync("show listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync("show unix_socket_directories")).ShouldBe("");
        (await AskAsync("select string_agg(distinct auth_method, ',') from pg_hba_file_rules")).ShouldBe("scram-sha-256");
    }

    [Fact]
    public async Task keeps_its_data_and_its_address_when_its_server_is_killed()
    {
        await _cluster.StartAsync(Cancellation);
        var address = _cluster.ConnectionString;
        await AskAsync("create table kept as select 41 as answer; update kept set answer = 42");
        Process.GetProcessById(_cluster.ProcessId!.Value).Kill();

        (await _cluster.StartAsync(Cancellation)).ShouldBeTrue();

        _cluster.ConnectionString.ShouldBe(address);
        NpgsqlConnection.ClearAllPools();
        (await AskAsync("select answer::text from kept")).ShouldBe("42");
        (await _cluster.StartAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task is_not_hindered_by_a_stranger_with_the_process_id_of_its_last_server()
    {
        await _cluster.StartAsync(Cancellation);
        using var stranger = Process.Start(new ProcessStartInfo("sleep", ["60"]) { UserName = await PostgresAccount.FindAsync(_root, Cancellation) })!;
        var pidFile = Path.Combine(_root, "postgres", "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile, Cancellation);
        Process.GetProcessById(_cluster.ProcessId!.Value).Kill();
        await File.WriteAllLinesAsync(pidFile, [$"{stranger.Id}", .. lines[1..]], Cancellation);

        _cluster.IsRunning.ShouldBeFalse();
        (await _cluster.StartAsync(Cancellation)).ShouldBeTrue();

        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    [Fact]
    public async Task is_made_anew_when_its_making_was_interrupted()
    {
        Directory.CreateDirectory(Path.Combine(_root, "postgres", "making.1"));

        await _cluster.StartAsync(Cancellation);

        (await AskAsync("select 'whole'")).ShouldBe("whole");
        Directory.Exists(Path.Combine(_root, "postgres", "making.1")).ShouldBeFalse();
    }

    [Fact]
    public async Task runs_for_root_as_another_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root has to drop to another user.");

        await _cluster.StartAsync(Cancellation);

        UserOf(_cluster.ProcessId!.Value).ShouldNotBe("0");
    }

    [Fact]
    public async Task lies_elsewhere_and_is_named_where_its_user_cannot_reach_the_folder()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "An ordinary user reaches every folder of its own.");
        File.SetUnixFileMode(_root, Home.OwnerOnly);

        await _cluster.StartAsync(Cancellation);

        var named = new DirectoryInfo(Path.Combine(_root, "postgres")).LinkTarget.ShouldNotBeNull();
        File.Exists(Path.Combine(named, "data", "PG_VERSION")).ShouldBeTrue();
        await _cluster.DestroyAsync();
        Directory.Exists(named).ShouldBeFalse();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _cluster.DestroyAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<string?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation) as string;
    }

    private static string UserOf(int pid) =>
        File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
}
