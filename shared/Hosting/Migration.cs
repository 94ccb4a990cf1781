using Concord.Hosting.Disclosures;
using Concord.Hosting.Erasures;
using Concord.Hosting.Feeds;
using Concord.Hosting.Neighbours;
using Concord.Hosting.Neighbours.Broker;
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
        await using var admin = await Administrator.OfAsync(context.Schema, configuration);
        await admin.MakeRoleAsync("owner", Connections.Required(configuration, "owner"));
        await admin.MakeRoleAsync("serve", configuration[Serving]!);
        await admin.MakeRoleAsync("seal", Connections.Required(configuration, "seal"));
        await KeyDatabase.MakeAsync(context, configuration);
        // The sealer has to know which transactions are still open.
        await admin.DoAsync($"grant pg_read_all_stats to {context.Schema}_seal");
        foreach (var schema in (string[])[context.Schema, $"{context.Schema}_messages"])
            await admin.MakeSchemaAsync(schema);
        await admin.DoAsync(Queues.Create(context));
        // Said here: the store would only say that it can't alter them (0027).
        if (await admin.IsAsync($"exists (select from pg_class where oid = to_regclass('{context.Schema}.mt_events') and relkind = 'p')"))
            throw new ConfigurationFault($"The events of {context.Name} are in partitions, as they were while Concord was made. ./platform reset makes the database anew; what it holds is lost.");

        await app.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await app.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync(AutoCreate.CreateOrUpdate);
        await using var owner = NpgsqlDataSource.Create(Connections.Required(configuration, "owner"));
        await using var tables = owner.CreateCommand(LedgerTables.Create(context.Schema) + PeopleShown.Create(context.Schema) + FeedTable.Create(context.Schema, "feed") + FeedReaders.Create(context.Schema) + ToldToBroker.Create(context.Schema) + context.Tables + HistoryIndexes.Create(context.Schema) + NumberIndexes.Create(context) + ViewPurge.Create(context.Schema) + Grants.For(context.Schema) + LedgerTables.Grant(context.Schema) + FeedTable.Grant(context.Schema, "feed") + context.Grants);
        await tables.ExecuteNonQueryAsync();
    }
}
