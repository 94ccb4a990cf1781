using System.Security.Cryptography;
using Alba;
using Concord.Ledger.Checkpoints;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace Concord.Harness;

/// <summary>
/// A service as it runs: its real program over a real database, migrated as owner, served as <c>serve</c>.
/// </summary>
/// <typeparam name="T">Any public type of the service's assembly.</typeparam>
public abstract class ServiceHost<T>(string context) : IAsyncLifetime where T : class
{
    private readonly string wrapping = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("concord-keys-");

    /// <summary>The context's name.</summary>
    public string Context => context;

    /// <summary>Its name in the database.</summary>
    public string Schema => Concord.Contracts.Contexts.Plain(context);

    /// <summary>The administrator's way into the service's database.</summary>
    public string Admin { get; private set; } = "";

    /// <summary>Where keys and checkpoints are remembered outside the database.</summary>
    public string Trust => Path.Combine(keys.FullName, "trust");

    /// <summary>Where the keys of witnesses are pinned.</summary>
    public string Witnesses => Path.Combine(keys.FullName, "witnesses");

    /// <summary>The service.</summary>
    public IAlbaHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        await ServeAsync();
        await FurnishAsync();
    }

    /// <summary>Records what every mission has before anything else, where a context needs that.</summary>
    protected virtual Task FurnishAsync() => Task.CompletedTask;

    /// <summary>What it is configured with beside <see cref="Settings"/>; it counts from the next start.</summary>
    public Dictionary<string, string> Also { get; } = [];

    /// <summary>Starts the service over the database that was made for it.</summary>
    public async Task ServeAsync() => Serve(await StartAsync());

    /// <summary>Lets a process that was started stand for the service.</summary>
    protected void Serve(IAlbaHost started) => Host = started;

    /// <summary>Makes the service's database without starting the service.</summary>
    public async Task PrepareAsync() => Prepare(await PostgresServer.NewDatabaseAsync());

    /// <summary>Makes the service's place in a database that it shares with others.</summary>
    public void Prepare(string database)
    {
        Admin = database;
        KeyFile.ReadOrCreate(Path.Combine(keys.FullName, "ledger.pem"), context).Dispose();
        Migrate();
    }

    /// <summary>The way into the database as one of the context's roles.</summary>
    public string As(string role) => new NpgsqlConnectionStringBuilder(Admin) { Username = $"{Schema}_{role}", Password = $"{role}-of-{context}" }.ConnectionString;

    /// <summary>The service's way into the database that holds subject keys.</summary>
    public string Keys => new NpgsqlConnectionStringBuilder(As("keys")) { Database = $"{new NpgsqlConnectionStringBuilder(Admin).Database}_keys" }.ConnectionString;

    /// <summary>The administrator's way into the database that holds subject keys.</summary>
    public string KeysAdmin => new NpgsqlConnectionStringBuilder(Admin) { Database = new NpgsqlConnectionStringBuilder(Keys).Database }.ConnectionString;

    /// <summary>Starts one more process of the service over the same database, with what a test <paramref name="adds"/>.</summary>
    public Task<IAlbaHost> StartAsync(Action<IWebHostBuilder>? adds = null) => AlbaHost.For<T>(web =>
    {
        foreach (var (key, value) in Settings())
            web.UseSetting(key, value);
        web.UseEnvironment("Development");
        web.ConfigureServices(ActorTokens.Trust);
        if (Overheard is { } listening)
            web.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(listening));
        Configure(web);
        adds?.Invoke(web);
    });

    /// <summary>What the tests of a context put in place of the world outside, in every process of it.</summary>
    protected virtual void Configure(IWebHostBuilder web)
    {
    }

    /// <summary>Listens to what every process says that is started from now on.</summary>
    public Overheard? Overheard { get; init; }

    /// <summary>What a test changes in every request that it sends.</summary>
    public Func<Request, Request> Says { get; set; } = request => request;

    /// <summary>Sends a request and reads the answer to its end.</summary>
    public Task<Reply> SendAsync(Request request) => SendAsync(Host, Says(request));

    /// <summary>Sends a request to one process of several.</summary>
    public static async Task<Reply> SendAsync(IAlbaHost host, Request request)
    {
        using var client = host.Server.CreateClient();
        using var message = request.Message();
        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Asks the database as one of the context's roles, or as administrator; answers the first value.</summary>
    public async Task<object?> QueryAsync(string sql, string? role = null)
    {
        await using var database = NpgsqlDataSource.Create(role is null ? Admin : As(role));
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Asks the database of the subject keys as administrator; answers the first value.</summary>
    public async Task<object?> KeysQueryAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(KeysAdmin);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Runs the service's own migrate verb.</summary>
    public void Migrate() => Do("migrate");

    /// <summary>Runs a verb of the service's own, here and to its end.</summary>
    public void Do(params string[] words)
    {
        string[] args = [.. words, .. Settings().Select(setting => $"--{setting.Key}={setting.Value}")];
        if (typeof(T).Assembly.EntryPoint!.Invoke(null, [args]) is not 0)
            throw new InvalidOperationException($"{context} did not {string.Join(' ', words)}; its sentence stands above.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Host is not null)
            await Host.DisposeAsync();
    }

    /// <summary>What the service is configured with.</summary>
    public IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>(Also)
    {
        ["ConnectionStrings:admin"] = Admin,
        ["ConnectionStrings:owner"] = As("owner"),
        ["ConnectionStrings:serve"] = As("serve"),
        ["ConnectionStrings:seal"] = As("seal"),
        ["ConnectionStrings:keys"] = Keys,
        ["Identity:Issuer"] = ActorTokens.Issuer,
        ["Ledger:Keys"] = keys.FullName,
        ["Ledger:Trust"] = Trust,
        ["Ledger:Witnesses"] = Witnesses,
        ["Ledger:CheckpointSeconds"] = "1",
        // Every test of an assembly reads as the same few people.
        ["Quotas:People"] = "100000",
        ["Privacy:ErasureJournal"] = keys.FullName,
        ["Privacy:IndexKey"] = Convert.ToBase64String(new byte[32]),
        ["Privacy:KeyEncryptionKey"] = wrapping,
        // Said here and not in a file: where several services are tested together, their files of settings lie over each other.
        ["Webhooks:AllowLoopback"] = "true",
        ["Mechanism:Ladder:Supervisor"] = "dev-supervisor",
        ["Mechanism:Ladder:RoleHead"] = "head-of-accountability",
        ["Mechanism:Ladder:MechanismManager"] = "grievance-mechanism-manager",
        ["Mechanism:Ladder:HeadOfOffice"] = "head-of-office",
        ["Mechanism:Ladder:RegionalOffice"] = "regional-inspector",
        ["Mechanism:FocalPoints:0"] = "dev-safeguarding",
        ["Mechanism:FocalPoints:1"] = "a-safeguarding-officer",
    };
}
