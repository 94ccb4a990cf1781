using Npgsql;

// A service of a few lines, so that the launcher can be tested with real processes and without Concord's own.
await using var admin = Source("admin");
await using var serve = Source("serve");
if (args is ["migrate"])
    return await MigrateAsync();

if (args is ["rewrap-keys"])
    return Rewrap();

if (Environment.GetEnvironmentVariable("StandIn__Fails") is { } complaint)
{
    Console.Error.WriteLine(complaint);
    return 1;
}

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/health/ready", async () =>
{
    if (serve is not null)
        await ExecuteAsync(serve, "select count(*) from notes");
    return Results.Ok();
});
app.MapGet("/secret-of/{role}", (string role, IConfiguration settings) => settings[$"Identity:DevelopmentClients:{role}"]);
app.MapPost("/notes", async () => await ExecuteAsync(serve!, "insert into notes default values"));
app.MapGet("/notes", async () =>
{
    await using var command = serve!.CreateCommand("select count(*) from notes");
    return await command.ExecuteScalarAsync();
});
await app.RunAsync();
return 0;

static NpgsqlDataSource? Source(string name) =>
    Environment.GetEnvironmentVariable($"ConnectionStrings__{name}") is { } connection ? NpgsqlDataSource.Create(connection) : null;

static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
{
    await using var command = source.CreateCommand(sql);
    await command.ExecuteNonQueryAsync();
}

// What is wrapped, and under which key, stands beside the file: only whoever brings that key may replace it.
static int Rewrap()
{
    var wrapped = $"{Environment.GetEnvironmentVariable("Privacy__KeyEncryptionFile")}.wraps";
    if (File.ReadAllText(wrapped) != Environment.GetEnvironmentVariable("Privacy__FormerKeyEncryptionKeys"))
    {
        Console.WriteLine("What is wrapped isn't wrapped under that key.");
        return 1;
    }

    File.WriteAllText(wrapped, Environment.GetEnvironmentVariable("Privacy__KeyEncryptionKey"));
    Console.WriteLine("1 keys were wrapped anew.");
    return 0;
}

async Task<int> MigrateAsync()
{
    var role = new NpgsqlConnectionStringBuilder(serve!.ConnectionString).Username;
    var password = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("ConnectionStrings__serve")!).Password;
    await ExecuteAsync(admin!, $"""
        do $$ begin create role {role} login; exception when duplicate_object then null; end $$;
        alter role {role} password '{password}';
        create table if not exists notes (id int generated always as identity);
        grant select, insert on notes to {role};
        """);
    return 0;
}
