using Concord.Harness;
using Npgsql;

namespace Concord.Gateway.Tests;

/// <summary>A database of its own, gone when the tests end.</summary>
internal sealed class Database(string admin) : IAsyncDisposable
{
    public static async Task<Database> Create() => new(await PostgresServer.NewDatabaseAsync());

    /// <summary>The ways into it for <paramref name="context"/>.</summary>
    public Dictionary<string, string> ConnectionStrings(string context) => new()
    {
        ["ConnectionStrings__admin"] = admin,
        ["ConnectionStrings__owner"] = As($"{context}_owner"),
        ["ConnectionStrings__serve"] = As($"{context}_serve"),
    };

    public Task<string[]> Clients() => Ask<string[]>("""select array_agg("ClientId" order by "ClientId") from identity."OpenIddictApplications" """);

    /// <summary>The first value, asked as administrator.</summary>
    public async Task<T> Ask<T>(string question)
    {
        await using var database = NpgsqlDataSource.Create(admin);
        await using var command = database.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(admin).Database;
        // Dropping waits for a checkpoint, and so for all that was written beside it.
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(admin) { Database = "postgres", CommandTimeout = 120 });
        await using var drop = server.CreateCommand($"drop database {name} with (force)");
        await drop.ExecuteNonQueryAsync();
    }

    private string As(string role) => new NpgsqlConnectionStringBuilder(admin) { Username = role, Password = $"{role}'s password" }.ConnectionString;
}
