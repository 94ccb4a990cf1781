using Concord.Privacy.Keys;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Makes the database that holds subject keys, and a context's table in it. It may be on another server, to which <c>ConnectionStrings:keysAdmin</c> leads.</summary>
internal static class KeyDatabase
{
    public static async Task MakeAsync(ContextModel context, IConfiguration configuration)
    {
        var (keys, admin) = (Of(configuration, context), new NpgsqlConnectionStringBuilder(Connections.Required(configuration, "admin")));
        if (keys.Database == admin.Database)
            throw new ConfigurationFault("ConnectionStrings:keys leads into the database of the events. Give subject keys a database of their own, or one dump holds both.");

        var server = configuration.GetConnectionString("keysAdmin") is { } elsewhere ? new NpgsqlConnectionStringBuilder(elsewhere) : admin;
        await DoAsync(server, Grants.Role(keys));
        await MakeDatabaseAsync(server, keys.Database!);
        await DoAsync(new(server.ConnectionString) { Database = keys.Database }, $"""
            -- The contexts share this database, and may be migrated at the same time.
            select pg_advisory_xact_lock(hashtext('keys.migrate'));
            revoke connect, temporary on database "{keys.Database}" from public;
            revoke all on schema public from public;
            grant connect on database "{keys.Database}" to {context.Schema}_keys;
            """ + KeyTables.Create(context.Schema));
    }

    private static NpgsqlConnectionStringBuilder Of(IConfiguration configuration, ContextModel context)
    {
        var keys = new NpgsqlConnectionStringBuilder(Connections.Required(configuration, "keys"));
        return keys.Username == $"{context.Schema}_keys"
            ? keys
            : throw new ConfigurationFault($"ConnectionStrings:keys names the user {keys.Username}: it must be {context.Schema}_keys.");
    }

    private static async Task MakeDatabaseAsync(NpgsqlConnectionStringBuilder server, string name)
    {
        try
        {
            await DoAsync(server, $"create database \"{name}\"");
        }
        catch (PostgresException there) when (there.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another context made it.
        }
    }

    private static async Task DoAsync(NpgsqlConnectionStringBuilder way, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(way.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
