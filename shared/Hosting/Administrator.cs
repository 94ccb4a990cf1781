using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting;

/// <summary>The administrator's part of a context's migration, one at a time: roles with their passwords, and schemas that the owner holds.</summary>
public sealed class Administrator : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly string context;

    // In a pool its lock would outlive it.
    private Administrator(string context, string connectionString) =>
        (this.context, connection) = (context, new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString));

    /// <summary>Connects by <c>ConnectionStrings:admin</c> and waits until nobody else migrates <paramref name="context"/>.</summary>
    public static async Task<Administrator> OfAsync(string context, IConfiguration configuration)
    {
        var administrator = new Administrator(context, Connections.Required(configuration, "admin"));
        await administrator.connection.OpenAsync();
        await administrator.DoAsync($"select pg_advisory_lock(hashtext('{context}.migrate'))");
        return administrator;
    }

    /// <summary>Makes the role that <paramref name="connectionString"/> names, or changes its password; <c>serve</c> must name <c>{context}_serve</c>.</summary>
    public Task MakeRoleAsync(string name, string connectionString)
    {
        var (role, parsed) = ($"{context}_{name}", new NpgsqlConnectionStringBuilder(connectionString));
        return parsed.Username == role
            ? DoAsync(Grants.Role(parsed))
            : throw new ConfigurationFault($"ConnectionStrings:{name} names the user {parsed.Username}: it must be {role}.");
    }

    /// <summary>Makes a schema that the context's owner holds.</summary>
    public Task MakeSchemaAsync(string schema) => DoAsync($"create schema if not exists {schema} authorization {context}_owner");

    /// <summary>Executes a statement as administrator.</summary>
    public async Task DoAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Whether what is asked is so.</summary>
    public async Task<bool> IsAsync(string question)
    {
        await using var command = new NpgsqlCommand($"select {question}", connection);
        return await command.ExecuteScalarAsync() is true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
