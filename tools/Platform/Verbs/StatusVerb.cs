using System.CommandLine;
using System.Text.Json;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

internal static class StatusVerb
{
    private const int NotAllReady = 3;
    private static readonly Option<bool> AsJson = new("--json") { Description = "For scripts" };

    public static Command Create() => Verb.Create("status", "Say what runs; exit code 0 when everything is ready, else 3", RunAsync, AsJson);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var states = await AskAsync(home, cancellation);
        var up = states.All(state => state.State == "ready");
        if (arguments.GetValue(AsJson))
            AnsiConsole.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(new { up, processes = states }, PrivateFile.Json));
        else
            AnsiConsole.Write(Table(states));
        return up ? 0 : NotAllReady;
    }

    private static async Task<ProcessState[]> AskAsync(Home home, CancellationToken cancellation)
    {
        var server = new DatabaseServer(home);
        var book = new ProcessBook(home);
        var services = TyeDescription.Read(home.Description).Services.Select(service => AskAsync(service.Name, book.Alive(service.Name), cancellation));
        var postgres = new ProcessState("postgres", server.IsRunning ? "ready" : "stopped", server.ProcessId, server.IsRunning ? server.Address : null);
        return [postgres, .. await Task.WhenAll(services)];
    }

    private static async Task<ProcessState> AskAsync(string name, ProcessRecord? record, CancellationToken cancellation) =>
        record is null ? new(name, "stopped", null, null)
            : new(name, await Readiness.IsReadyAsync(record, cancellation) ? "ready" : "not ready", record.Identity.Pid, record.Address);

    private static Table Table(IEnumerable<ProcessState> states)
    {
        var table = new Table { Border = TableBorder.None }.AddColumns("process", "state", "pid", "address");
        foreach (var state in states)
            table.AddRow(state.Name, state.State, $"{state.Pid}", state.Address ?? "");
        return table;
    }
}

internal sealed record ProcessState(string Name, string State, int? Pid, string? Address);
