using Concord.Platform.Postgres;
using Npgsql;

namespace Concord.Platform.Running;

/// <summary>The PostgreSQL that Concord works with: the one that CONCORD_POSTGRES names, else the private cluster under <c>.concord</c>.</summary>
internal sealed class DatabaseServer(Home home)
{
    private const string Database = "concord";
    private readonly PostgresCluster _cluster = new(home.Postgres);

    public static string? Elsewhere => Environment.GetEnvironmentVariable("CONCORD_POSTGRES") is { Length: > 0 } named ? named : null;

    public bool IsPrivate => Elsewhere is null;
    public bool IsRunning => !IsPrivate || _cluster.IsRunning;
    public int? ProcessId => IsPrivate ? _cluster.ProcessId : null;

    /// <summary>For the administrator, into the database of Concord.</summary>
    public string Admin => new NpgsqlConnectionStringBuilder(Elsewhere ?? _cluster.ConnectionString) { Database = Database }.ConnectionString;

    public string Address => new NpgsqlConnectionStringBuilder(Admin) is var admin ? $"{admin.Host}:{admin.Port}" : "";

    /// <summary>True when this call started the private cluster.</summary>
    public async Task<bool> StartAsync(CancellationToken cancellation)
    {
        var started = IsPrivate && await _cluster.StartAsync(cancellation);
        if (IsPrivate)
            ShowLog();
        await MakeDatabaseAsync(cancellation);
        return started;
    }

    public Task StopAsync() => IsPrivate ? _cluster.StopAsync() : Task.CompletedTask;

    public Task DestroyAsync() => IsPrivate ? _cluster.DestroyAsync() : AdministerAsync($"drop database if exists {Database} with (force)", CancellationToken.None);

    private async Task MakeDatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            await AdministerAsync($"create database {Database} encoding 'UTF8' template template0", cancellation);
        }
        catch (PostgresException there) when (there.SqlState is PostgresErrorCodes.DuplicateDatabase)
        {
            return;
        }
    }

    private async Task AdministerAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(Outside(Elsewhere ?? _cluster.ConnectionString));
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception fault) when (!IsPrivate && fault is ArgumentException or NpgsqlException and not PostgresException { SqlState: PostgresErrorCodes.DuplicateDatabase })
        {
            throw new RefusalException($"CONCORD_POSTGRES does not lead to a PostgreSQL that Concord may administer: {fault.Message.TrimEnd('.')}. Correct it, or unset it to use a private one.", fault);
        }
    }

    // A database is neither made nor dropped from within.
    private static string Outside(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) is { Database: null or Database } named
            ? new NpgsqlConnectionStringBuilder(named.ConnectionString) { Database = "postgres" }.ConnectionString
            : connection;

    private void ShowLog()
    {
        var shown = new FileInfo(home.Log("postgres"));
        if (shown.LinkTarget == _cluster.Log)
            return;
        shown.Delete();
        shown.CreateAsSymbolicLink(_cluster.Log);
    }
}
