using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>What a person needs after <c>up</c>: addresses, clients, and three lines for the shell that work as they stand.</summary>
internal static class Welcome
{
    public static void Print(IAnsiConsole console, PlatformFile file, bool wasUp)
    {
        console.WriteLine();
        console.WriteLine($"Concord {(wasUp ? "is already up" : "is up")} at {file.Gateway}");
        foreach (var (name, address) in file.Services)
            console.WriteLine($"  {name,-15} {address}");
        console.WriteLine();
        if (file.Clients.Count > 0)
            PrintClients(console, file);
    }

    private static void PrintClients(IAnsiConsole console, PlatformFile file)
    {
        console.WriteLine("Development clients (id, role, secret)");
        foreach (var client in file.Clients)
            console.WriteLine($"  {client.Id,-15} {client.Role,-11} {client.Secret}");
        console.WriteLine();
        console.WriteLine("Open a case as a partner, and read it:");
        console.WriteLine();
        // Past Spectre, which would break the lines at the window's edge.
        foreach (var line in Lines(file))
            console.Profile.Out.Writer.WriteLine(line);
        console.WriteLine();
    }

    private static IEnumerable<string> Lines(PlatformFile file) =>
    [
        $"TOKEN={Token(file, "dev-partner")}",
        $$"""CASE=$(curl -s -o /dev/null -w '%header{location}' {{file.Gateway}}/v1/reintegration/cases -H "Authorization: Bearer $TOKEN" -H 'Concord-Mission: BFA' -H "Idempotency-Key: try-$(date +%s)" -H 'Content-Type: application/json' -d '{"source":"partner","place":"BF5603","sex":"female","names":{"given":"Aïssata","family":"Dicko"},"birthDate":"1994"}')""",
        $"curl -i {file.Gateway}$CASE -H \"Authorization: Bearer $TOKEN\" -H 'Concord-Purpose: case-management'",
    ];

    /// <summary>What a shell puts in place of itself: an access token of <paramref name="client"/>.</summary>
    public static string Token(PlatformFile file, string client) =>
        $"$(curl -s {file.Gateway}/connect/token -d grant_type=client_credentials -d client_id={client} -d client_secret={file.Client(client).Secret} | sed -n 's/.*\"access_token\": *\"\\([^\"]*\\)\".*/\\1/p')";
}
