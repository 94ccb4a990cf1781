using System.CommandLine;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

internal static class ResetVerb
{
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Don't ask" };

    public static Command Create() => Verb.Create("reset", "Stop everything and delete all data, keys and secrets", RunAsync, Yes);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var server = new DatabaseServer(home);
        var what = server.IsPrivate ? $"everything in {home.Folder}" : $"the database concord at {server.Address} and everything in {home.Folder}";
        if (!arguments.GetValue(Yes) && !await AgreesAsync(console, what, cancellation))
            return 1;

        using var turn = await Turn.TakeAsync(home.Prepare(), console, cancellation);
        await DownVerb.StopAsync(home);
        await server.DestroyAsync();
        Empty(home);
        console.WriteLine("Everything was deleted; ./platform up starts from nothing.");
        return 0;
    }

    private static async Task<bool> AgreesAsync(IAnsiConsole console, string what, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected)
            throw new RefusalException($"This deletes {what}: add --yes when nobody is there to be asked.");
        return await console.ConfirmAsync(Markup.Escape($"Delete {what}?"), defaultValue: false, cancellation);
    }

    private static void Empty(Home home)
    {
        foreach (var entry in new DirectoryInfo(home.Folder).EnumerateFileSystemInfos().Where(entry => entry.FullName != home.Turn))
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
    }
}
