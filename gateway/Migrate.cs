using Concord.Hosting;
using Npgsql;

namespace Concord.Gateway;

/// <summary>Brings the roles, the schema and its one table to what this version needs; run again it changes nothing.</summary>
internal static class Migrate
{
    private const string Schema = "gateway";

    // Unlogged: a crash of the database forgets the minute's counts, and no lease waits for a disk.
    private const string Tables = """
        create unlogged table if not exists gateway.leased (
            minute bigint not null, client text not null, class text not null, requests integer not null,
            primary key (minute, client, class)) with (fillfactor = 50);
        grant usage on schema gateway to gateway_serve;
        grant select, insert, update, delete on gateway.leased to gateway_serve;
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var (owner, serve) = (Connections.Required(configuration, "owner"), Connections.Required(configuration, "serve"));
        await using var admin = await Administrator.OfAsync(Schema, configuration);
        await admin.MakeRoleAsync("owner", owner);
        await admin.MakeRoleAsync("serve", serve);
        await admin.MakeSchemaAsync(Schema);

        await using var database = NpgsqlDataSource.Create(owner);
        await using var tables = database.CreateCommand(Tables);
        await tables.ExecuteNonQueryAsync();
        return 0;
    }
}
