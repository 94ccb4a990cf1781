using Concord.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Concord.Identity;

/// <summary>Brings roles, schema, tables and grants to what this version needs; run again it changes nothing.</summary>
internal static class Migrate
{
    private const string Owner = "identity_owner";
    private const string Serve = "identity_serve";

    public static async Task<int> Run(string[] args)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var (admin, owner, serve) = (Read(configuration, "admin"), Read(configuration, "owner", Owner), Read(configuration, "serve", Serve));

        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync();
        await Do(connection, "select pg_advisory_lock(hashtext('identity.migrate'))");
        await Do(connection, Grants.Role(owner));
        await Do(connection, Grants.Role(serve));
        await Do(connection, $"create schema if not exists {ClientStore.Schema} authorization {Owner}");

        var options = ClientStore.Configure(new DbContextOptionsBuilder<ClientStore>(), owner.ConnectionString).Options;
        await using var store = new ClientStore((DbContextOptions<ClientStore>)options);
        await store.Database.MigrateAsync();
        await Grant(connection);
        return 0;
    }

    private static Task Grant(NpgsqlConnection admin) => Do(admin, $"""
        grant usage on schema {ClientStore.Schema} to {Serve};
        revoke all on all tables in schema {ClientStore.Schema} from {Serve};
        grant select on all tables in schema {ClientStore.Schema} to {Serve};
        grant insert, update, delete on {ClientStore.Schema}."OpenIddictApplications" to {Serve};
        grant delete on {ClientStore.Schema}."OpenIddictAuthorizations", {ClientStore.Schema}."OpenIddictTokens" to {Serve};
        """);

    private static async Task Do(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlConnectionStringBuilder Read(IConfiguration configuration, string name, string? role = null)
    {
        var parsed = new NpgsqlConnectionStringBuilder(Connections.Required(configuration, name));
        return role is null || string.Equals(parsed.Username, role, StringComparison.Ordinal)
            ? parsed
            : throw new ConfigurationFault($"ConnectionStrings:{name} names the user {parsed.Username}: it must be {role}.");
    }
}
