using Concord.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Concord.Identity;

/// <summary>Brings roles, schema, tables and grants to what this version needs; run again it changes nothing.</summary>
internal static class Migrate
{
    private const string Serve = $"{ClientStore.Schema}_serve";

    public static async Task<int> Run(string[] args)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var (owner, serve) = (Connections.Required(configuration, "owner"), Connections.Required(configuration, "serve"));
        await using var admin = await Administrator.OfAsync(ClientStore.Schema, configuration);
        await admin.MakeRoleAsync("owner", owner);
        await admin.MakeRoleAsync("serve", serve);
        await admin.MakeSchemaAsync(ClientStore.Schema);

        var options = ClientStore.Configure(new DbContextOptionsBuilder<ClientStore>(), owner).Options;
        await using var store = new ClientStore((DbContextOptions<ClientStore>)options);
        await store.Database.MigrateAsync();
        await Grant(admin);
        return 0;
    }

    private static Task Grant(Administrator admin) => admin.DoAsync($"""
        grant usage on schema {ClientStore.Schema} to {Serve};
        revoke all on all tables in schema {ClientStore.Schema} from {Serve};
        grant select on all tables in schema {ClientStore.Schema} to {Serve};
        grant insert, update, delete on {ClientStore.Schema}."OpenIddictApplications" to {Serve};
        grant delete on {ClientStore.Schema}."OpenIddictAuthorizations", {ClientStore.Schema}."OpenIddictTokens" to {Serve};
        """);
}
