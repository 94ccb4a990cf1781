using Npgsql;

namespace Concord.Gateway.Tests;

/// <summary>A database of its own on the server that the tests were given, gone when they end.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly string name = $"gateway_tests_{Guid.NewGuid():N}";

    private static string Server => Environment.GetEnvironmentVariable("CONCORD_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CONCORD_TEST_POSTGRES is not set: give the administrator's connection string of a PostgreSQL to test with.");

    public Dictionary<string, string> ConnectionStrings => new()
    {
        ["ConnectionStrings__admin"] = new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString,
        ["ConnectionStrings__owner"] = As("identity_owner"),
        ["ConnectionStrings__serve"] = As("identity_serve"),
    };

    public static async Task<Database> Create()
    {
        var database = new Database();
        await Do($"create database {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await Do($"drop database {name} with (force)");

    public async Task<string[]> Clients()
    {
        await using var database = NpgsqlDataSource.Create(ConnectionStrings["ConnectionStrings__serve"]);
        await using var command = database.CreateCommand("""select array_agg("ClientId" order by "ClientId") from identity."OpenIddictApplications" """);
        return (string[])(await command.ExecuteScalarAsync())!;
    }

    private string As(string role) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = name, Username = role, Password = $"{role}'s password" }.ConnectionString;

    private static async Task Do(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
