using Concord.Platform.Postgres;
using Npgsql;

namespace Concord.Harness;

/// <summary>A real PostgreSQL for a test run: the one that <c>./platform test</c> started, else a private one beside the tests.</summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Administrator = new(FindOrStartAsync);

    /// <summary>Makes an empty database of its own for whoever asks; the answer is the administrator's way into it.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var admin = new NpgsqlConnectionStringBuilder(await Administrator.Value);
        var name = $"test_{Guid.NewGuid():N}";
        await using var server = NpgsqlDataSource.Create(admin);
        await using var create = server.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task<string> FindOrStartAsync()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_TEST_POSTGRES") is { Length: > 0 } given)
            return given;

        var cluster = new PostgresCluster(Path.Combine(Path.GetTempPath(), "concord-tests"));
        if (await cluster.StartAsync(CancellationToken.None))
            AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.StopAsync().GetAwaiter().GetResult();
        return cluster.ConnectionString;
    }
}
