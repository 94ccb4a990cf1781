using System.CommandLine;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>What wraps the keys under which people's values are sealed.</summary>
internal static class KeysVerb
{
    private const string File = "Privacy__KeyEncryptionFile";

    public static Command Create() => new("keys", "Look after the keys that wrap the keys of people")
    {
        Verb.Create("rewrap", "Replace the wrapping key of every context while Concord is down; no event is touched, and the former keys stay beside the new ones until you remove them", RewrapAsync),
    };

    private static async Task<int> RewrapAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        using var turn = await Turn.TakeAsync(home.Prepare(), AnsiConsole.Console, cancellation);
        if (new ProcessBook(home).AllAlive() is not [])
            throw new RefusalException("Concord is up, and its processes would go on with the former keys. Run ./platform down first.");

        var server = new DatabaseServer(home);
        var started = await server.StartAsync(cancellation);
        try
        {
            var (tye, admin) = (TyeDescription.Read(home.Description), server.Admin);
            foreach (var plan in tye.Services.Select(service => new Wiring(home, tye, gatewayPort: null).Plan(service, "", admin)).Where(plan => plan.Environment.ContainsKey(File)))
                AnsiConsole.WriteLine($"{plan.Name}: {await new WrappingKey(plan.Environment[File]).ReplaceAsync(plan, cancellation)}");
        }
        finally
        {
            if (started)
                await server.StopAsync();
        }

        return 0;
    }
}
