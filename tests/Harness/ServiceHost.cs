using Alba;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using Xunit;

namespace Concord.Harness;

/// <summary>
/// A service as it runs: its real program over a real database, migrated as owner, served as <c>serve</c>.
/// </summary>
/// <typeparam name="T">Any public type of the service's assembly.</typeparam>
public abstract class ServiceHost<T>(string context) : IAsyncLifetime where T : class
{
    /// <summary>The administrator's way into the service's database.</summary>
    public string Admin { get; private set; } = "";

    /// <summary>The service.</summary>
    public IAlbaHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Admin = await PostgresServer.NewDatabaseAsync();
        Migrate();
        Host = await StartAsync();
    }

    /// <summary>The way into the database as one of the context's roles.</summary>
    public string As(string role) => new NpgsqlConnectionStringBuilder(Admin) { Username = $"{context}_{role}", Password = $"{role}-of-{context}" }.ConnectionString;

    /// <summary>Starts one more process of the service over the same database.</summary>
    public Task<IAlbaHost> StartAsync() => AlbaHost.For<T>(web =>
    {
        foreach (var (key, value) in Settings())
            web.UseSetting(key, value);
        web.UseEnvironment("Development");
        web.ConfigureServices(ActorTokens.Trust);
    });

    /// <summary>Runs the service's own migrate verb.</summary>
    public void Migrate()
    {
        string[] args = ["migrate", .. Settings().Select(setting => $"--{setting.Key}={setting.Value}")];
        if (typeof(T).Assembly.EntryPoint!.Invoke(null, [args]) is not 0)
            throw new InvalidOperationException($"{context} did not migrate; its sentence stands above.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Host is not null)
            await Host.DisposeAsync();
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ConnectionStrings:admin"] = Admin,
        ["ConnectionStrings:owner"] = As("owner"),
        ["ConnectionStrings:serve"] = As("serve"),
        ["ConnectionStrings:seal"] = As("seal"),
        ["Identity:Issuer"] = ActorTokens.Issuer,
        ["Privacy:IndexKey"] = Convert.ToBase64String(new byte[32]),
    };
}
