using System.CommandLine;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

internal static class UpVerb
{
    private static readonly Option<bool> Detach = new("--detach", "-d") { Description = "Return as soon as everything is ready" };
    private static readonly Option<int?> Port = new("--port", "-p") { Description = "The gateway's port, instead of the one in tye.yaml" };

    public static Command Create() =>
        Verb.Create("up", "Build what is stale, start PostgreSQL and all processes, and wait until they are ready", RunAsync, Detach, Port);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var (started, file) = await BringUpAsync(home, console, arguments.GetValue(Port), cancellation);
        Welcome.Print(console, file, started.Nothing);
        if (!arguments.GetValue(Detach) && !started.Nothing)
            await new Foreground(started, console).StayAsync(cancellation);
        return 0;
    }

    public static async Task<(Started Started, PlatformFile File)> BringUpAsync(Home home, IAnsiConsole console, int? port, CancellationToken cancellation)
    {
        using var turn = await Turn.TakeAsync(home.Prepare(), console, cancellation);
        var startup = new Startup(home, TyeDescription.Read(home.Description), console, port);
        var file = await startup.RunAsync(cancellation);
        return (startup.Started, file);
    }
}
