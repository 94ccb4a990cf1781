using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Harness;
using Concord.Platform.Running;
using Npgsql;

namespace Concord.Benchmarks.Speed;

/// <summary>Those whom a user would pick instead, and the floor below everybody, on the same PostgreSQL: each in a database of its own.</summary>
internal sealed partial class Peers(PlatformFile platform, string work) : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Speed", "peers");
    private readonly List<Process> started = [];
    private readonly HttpClient http = new();
    private (string Address, int Process)? emmett;
    private (string Address, int Process)? bare;

    /// <summary>Emmett behind Fastify, a worker for each core.</summary>
    public async Task<(string Address, int Process)> EmmettAsync() => emmett ??= await StartEmmettAsync();

    /// <summary>Marten and Wolverine with their defaults.</summary>
    public async Task<(string Address, int Process)> BareAsync() => bare ??= await StartBareAsync();

    private async Task<(string Address, int Process)> StartEmmettAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await DoAsync(new Tool("npm", "ci", "--silent", "--no-audit", "--no-fund") { Folder = Folder });
        var way = await DatabaseAsync("speed_emmett");
        var url = $"postgresql://{way.Username}:{Uri.EscapeDataString(way.Password!)}@{way.Host}:{way.Port}/{way.Database}";
        return await StartAsync("node", [Path.Combine(Folder, "emmett.mjs")], port => new() { ["POSTGRES"] = url, ["PORT"] = port, ["WORKERS"] = $"{Environment.ProcessorCount}" });
    }

    private async Task<(string Address, int Process)> StartBareAsync()
    {
        var way = await DatabaseAsync("speed_bare");
        return await StartAsync("dotnet", [Bare], port => new() { ["Postgres"] = way.ConnectionString, ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["ASPNETCORE_ENVIRONMENT"] = "Development" });
    }

    /// <summary>YARP and nothing else.</summary>
    public Task<(string Address, int Process)> YarpAsync(string to) =>
        StartAsync("dotnet", [Bare], port => new() { ["To"] = to, ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    /// <summary>nginx as a plain proxy.</summary>
    public Task<(string Address, int Process)> NginxAsync(string to)
    {
        var file = Path.Combine(work, "nginx.conf");
        return StartAsync("nginx", ["-p", work, "-c", file], port =>
        {
            File.WriteAllText(file, File.ReadAllText(Path.Combine(Folder, "nginx.conf")).Replace("{folder}", work).Replace("{to}", new Uri(to).Authority).Replace("{port}", port));
            return [];
        });
    }

    /// <summary>pgbench with the rows of one command in a prepared transaction.</summary>
    public async Task<Func<TimeSpan, Task<Shot>>> FloorAsync()
    {
        var way = await DatabaseAsync("speed_floor");
        await using (var database = NpgsqlDataSource.Create(way))
        await using (var tables = database.CreateCommand(await File.ReadAllTextAsync(Path.Combine(Folder, "floor.sql"))))
            await tables.ExecuteNonQueryAsync();
        return async during =>
        {
            var said = await new Tool("pgbench", "-n", "-M", "prepared", $"-c{Wrk.Connections}", "-j2", $"-T{during.TotalSeconds:0}", "-f", Path.Combine(Folder, "open.sql"), "-h", way.Host!, $"-p{way.Port}", "-U", way.Username!, way.Database!)
            { Environment = new Dictionary<string, string> { ["PGPASSWORD"] = way.Password! } }.RunAsync(default);
            var (count, latency) = (Done().Match(said.Output), Latency().Match(said.Output));
            return count.Success && latency.Success ? new(long.Parse(count.Groups[1].Value), during.TotalSeconds, 0, 0, double.Parse(latency.Groups[1].Value, CultureInfo.InvariantCulture), double.NaN) : throw new RefusalException($"pgbench failed: {said.LastLine}.");
        };
    }

    private static string Bare => Path.Combine(AppContext.BaseDirectory.Replace("Benchmarks", "Bare"), "Concord.Bare.dll");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in started)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        http.Dispose();
    }

    private async Task<NpgsqlConnectionStringBuilder> DatabaseAsync(string name)
    {
        await using var server = NpgsqlDataSource.Create(platform.Postgres);
        await using (var drop = server.CreateCommand($"drop database if exists {name} with (force)"))
            await drop.ExecuteNonQueryAsync();
        await using (var create = server.CreateCommand($"create database {name}"))
            await create.ExecuteNonQueryAsync();
        return new(platform.Postgres) { Database = name };
    }

    private async Task<(string Address, int Process)> StartAsync(string program, string[] arguments, Func<string, Dictionary<string, string>> environment)
    {
        var port = Ports.AnyFree().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in environment(port))
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        started.Add(process);
        var address = $"http://127.0.0.1:{port}";
        await Patience.UntilAsync(() => AnswersAsync(address), answers => answers || process.HasExited, seconds: 60);
        return process.HasExited ? throw new RefusalException($"{program} {string.Join(' ', arguments)} ended at once.") : (address, process.Id);
    }

    private async Task<bool> AnswersAsync(string address)
    {
        try
        {
            using var _ = await http.GetAsync(address);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task DoAsync(Tool tool)
    {
        var done = await tool.RunAsync(default);
        if (!done.Succeeded)
            throw new RefusalException($"{tool.Program} {string.Join(' ', tool.Arguments)} failed: {done.LastLine}.");
    }

    [GeneratedRegex(@"number of transactions actually processed: (\d+)")]
    private static partial Regex Done();

    [GeneratedRegex(@"latency average = ([\d.]+) ms")]
    private static partial Regex Latency();
}
