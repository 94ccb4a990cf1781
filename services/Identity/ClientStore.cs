using Concord.Hosting;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore;

namespace Concord.Identity;

/// <summary>The register of clients, in the schema <c>identity</c>.</summary>
internal sealed class ClientStore(DbContextOptions<ClientStore> options) : DbContext(options)
{
    public const string Schema = "identity";

    protected override void OnModelCreating(ModelBuilder model) => model.HasDefaultSchema(Schema).UseOpenIddict();

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseOpenIddict().UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations", Schema));
}

internal static class ClientStoreRegistration
{
    public static WebApplicationBuilder AddClientStore(this WebApplicationBuilder builder)
    {
        var serve = Connections.Required(builder.Configuration, "serve");
        builder.Services.AddDbContext<ClientStore>(options => ClientStore.Configure(options, serve));
        builder.Services.AddOpenIddict().AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ClientStore>());
        return builder;
    }
}

/// <summary>Lets <c>dotnet ef migrations add</c> read the model without a running database.</summary>
internal sealed class ClientStoreForDesign : IDesignTimeDbContextFactory<ClientStore>
{
    public ClientStore CreateDbContext(string[] args) =>
        new((DbContextOptions<ClientStore>)ClientStore.Configure(new DbContextOptionsBuilder<ClientStore>(), "Host=localhost").Options);
}
