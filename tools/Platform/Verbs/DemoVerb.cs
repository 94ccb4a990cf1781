using System.CommandLine;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>Plays through the public gateway, as a client would.</summary>
internal delegate Task Player(PlatformFile platform, IAnsiConsole console, CancellationToken cancellation);

internal static class DemoVerb
{
    public static Command Create(Player? player) =>
        Verb.Create("demo", "Bring Concord up if it isn't and play two years of casework through the gateway", (home, _, cancellation) => RunAsync(home, player, cancellation));

    private static async Task<int> RunAsync(Home home, Player? player, CancellationToken cancellation)
    {
        if (player is null)
            throw new RefusalException("The demonstration is not part of this build.");

        var console = AnsiConsole.Console;
        var (started, file) = await UpVerb.BringUpAsync(home, console, port: null, cancellation);
        try
        {
            await player(file, console, cancellation);
            console.WriteLine($"Concord stays up at {file.Gateway}; ./platform down stops it.");
            return 0;
        }
        catch (OperationCanceledException)
        {
            await started.StopAsync();
            throw;
        }
    }
}
