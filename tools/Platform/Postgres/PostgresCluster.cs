using Concord.Platform.Running;
using Npgsql;

namespace Concord.Platform.Postgres;

/// <summary>
/// A private PostgreSQL on the loopback address: made on first start with checksums and a password, kept in one folder, the same server
/// and the same data after every stop, kill or restart; works for root and for an ordinary user.
/// </summary>
public sealed class PostgresCluster(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private ClusterPlace _place = ClusterPlace.At(folder, account: null);

    public string Log => _place.Log;

    public int? ProcessId => Server.Process?.Pid;

    public bool IsRunning => Server.Process is not null;

    /// <summary>For the administrator, into the database <c>postgres</c>; known once the cluster was started.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = int.Parse(File.ReadAllText(_place.Port)),
        Database = "postgres",
        Username = "postgres",
        Password = File.ReadAllText(_place.Password),
    }.ConnectionString;

    private Postmaster Server => new(_place.Data);

    /// <summary>True when this call started the server, false when it ran already.</summary>
    public async Task<bool> StartAsync(CancellationToken cancellation)
    {
        if (IsRunning && await PostmasterStart.AnswersAsync(this, cancellation))
            return false;

        _place = await ClusterPlace.PrepareAsync(folder, cancellation);
        var binaries = await PostgresInstallation.FindOrInstallAsync(_place.Account, ClusterData.Major(_place), cancellation);
        await ClusterData.MakeAsync(_place, binaries, cancellation);
        await PostmasterStart.RunAsync(_place, binaries, cancellation);
        return await PostmasterStart.AnswersAsync(this, cancellation)
            ? true
            : throw new RefusalException($"PostgreSQL ended right after its start: read {Log}, then run ./platform up again.");
    }

    /// <summary>Ends every session, writes what is pending and waits until the server is gone.</summary>
    public Task StopAsync() => Server.Process?.StopAsync(ProcessIdentity.Interrupt, Patience) ?? Task.CompletedTask;

    /// <summary>Stops the server and removes the cluster with all its data.</summary>
    public async Task DestroyAsync()
    {
        await StopAsync();
        if (Directory.Exists(_place.Folder))
            Directory.Delete(_place.Folder, recursive: true);
        if (new DirectoryInfo(folder).LinkTarget is not null)
            File.Delete(folder);
    }
}
