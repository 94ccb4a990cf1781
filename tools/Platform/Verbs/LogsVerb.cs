using System.CommandLine;
using System.Diagnostics;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

internal static class LogsVerb
{
    private static readonly Argument<string?> Service = new("service") { Arity = ArgumentArity.ZeroOrOne, Description = "A process of tye.yaml, postgres or build; without it, all" };
    private static readonly Option<bool> Follow = new("--follow", "-f") { Description = "Go on as more is written" };

    public static Command Create() => Verb.Create("logs", "Show the last lines that processes wrote", RunAsync, Service, Follow);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var logs = Logs(home, arguments.GetValue(Service));
        using var tail = Process.Start("tail", [.. arguments.GetValue(Follow) ? new[] { "-F" } : [], "-n", logs.Length == 1 ? "500" : "20", .. logs]);
        // Ctrl-C reaches tail as well, which then ends by itself.
        using var interrupted = cancellation.Register(() => ProcessIdentity.Of(tail.Id)?.Signal(ProcessIdentity.Terminate));
        await tail.WaitForExitAsync(CancellationToken.None);
        return 0;
    }

    private static string[] Logs(Home home, string? service)
    {
        var all = Directory.Exists(home.Logs) ? Directory.EnumerateFiles(home.Logs, "*.log").Order(StringComparer.Ordinal).ToArray() : [];
        if (service is null && all is not [])
            return all;
        if (service is not null && File.Exists(home.Log(service)))
            return [home.Log(service)];
        var known = all is [] ? "nothing was started here yet" : $"there are {string.Join(", ", all.Select(Path.GetFileNameWithoutExtension))}";
        throw new RefusalException($"There is no log{(service is null ? "" : $" of {service}")}: {known}.");
    }
}
