using Concord.Ledger.Sealing;
using JasperFx;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace Concord.Hosting;

/// <summary>
/// The one step that changes the schema: roles and schemas as administrator, tables as owner, then the grants. It can be run again at any time.
/// </summary>
internal static class Migration
{
    public const string Verb = "migrate";
    private const string Serving = "Migration:serve";

    /// <summary>Lets the host that is about to be built describe the schema over the owner's connection.</summary>
    public static void ActAsOwner(IConfigurationManager configuration)
    {
        configuration[Serving] = Connections.Required(configuration, "serve");
        configuration["ConnectionStrings:serve"] = Connections.Required(configuration, "owner");
        Unattached.ConfigureKeys(configuration);
    }

    public static async Task RunAsync(WebApplication app, ContextModel context, IConfiguration configuration)
    {
        var schemas = new[] { context.Schema, $"{context.Schema}_messages" };
        var roles = new[] { Connections.Required(configuration, "owner"), configuration[Serving]!, Connections.Required(configuration, "seal") };
        await using (var admin = NpgsqlDataSource.Create(Connections.Required(configuration, "admin")))
        {
            foreach (var role in roles)
                await ExecuteAsync(admin, Grants.Role(new NpgsqlConnectionStringBuilder(role)));
            // The sealer has to know which transactions are still open.
            await ExecuteAsync(admin, $"grant pg_read_all_stats to {context.Schema}_seal");
            foreach (var schema in schemas)
                await ExecuteAsync(admin, $"create schema if not exists {schema} authorization {context.Schema}_owner");
        }

        await app.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await app.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync(AutoCreate.CreateOrUpdate);
        await using var owner = NpgsqlDataSource.Create(Connections.Required(configuration, "owner"));
        await ExecuteAsync(owner, LedgerTables.Create(context.Schema));
        await ExecuteAsync(owner, Grants.For(context.Schema));
        await ExecuteAsync(owner, LedgerTables.Grant(context.Schema));
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
