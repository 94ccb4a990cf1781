using System.CommandLine;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

internal static class DownVerb
{
    public static Command Create() => Verb.Create("down", "Stop all processes and the private PostgreSQL; data stay", RunAsync);

    public static async Task<int> StopAsync(Home home)
    {
        File.Delete(home.PlatformFile);
        var alive = new ProcessBook(home).AllAlive();
        await Task.WhenAll(alive.Select(new ServiceProcess(home).StopAsync));

        var server = new DatabaseServer(home);
        var stopsServer = server is { IsPrivate: true, IsRunning: true };
        if (stopsServer)
            await server.StopAsync();
        return alive.Count + (stopsServer ? 1 : 0);
    }

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        using var turn = await Turn.TakeAsync(home.Prepare(), AnsiConsole.Console, cancellation);
        var stopped = await StopAsync(home);
        AnsiConsole.WriteLine(stopped == 0 ? "Concord was not up." : "Concord is down; its data are kept.");
        return 0;
    }
}
