using System.CommandLine;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Losses;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>What an operator says to the sealer of a context: past the database, so that whoever holds only that can't say it.</summary>
internal static class LedgerVerb
{
    private static readonly Argument<string> Context = new("context") { Description = "The context, such as reintegration" };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, in one line that names nobody", Required = true };

    public static Command Create()
    {
        var ledger = new Command("ledger", "Speak to the sealer of a context")
        {
            Verb.Create("declare-loss", "Say that the end of a ledger is lost, as after the restore of a backup, so that it may be signed again", DeclareLossAsync, Context, Reason),
            Verb.Create("rotate-key", "Make the next key of a ledger; it takes over with the next checkpoint", RotateKeyAsync, Context),
        };
        return ledger;
    }

    private static Task<int> DeclareLossAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var ledger = LedgerHome.Find(home, arguments.GetValue(Context)!);
        var seen = SeenCheckpoint.Read(home.Trust, ledger.Origin) ?? throw new RefusalException($"No checkpoint of {ledger.Origin} was seen here before: there is nothing to declare lost.");
        new LossDeclaration(seen.Digest, arguments.GetValue(Reason)!).Leave(home.Trust, ledger.Origin);
        Console.WriteLine($"The checkpoint over {seen.Checkpoint.Size} entries of {ledger.Origin} is declared lost. If the ledger doesn't continue it, the sealer now says so in the ledger itself and signs again; if it does, the word comes to nothing.");
        return Task.FromResult(0);
    }

    private static Task<int> RotateKeyAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var ledger = LedgerHome.Find(home, arguments.GetValue(Context)!);
        using var next = KeyFile.ReadOrCreate(Path.Combine(ledger.Keys, "ledger.next.pem"), ledger.Origin);
        Console.WriteLine($"The next key of {ledger.Origin} takes over with the next checkpoint, which both sign: {next.Public.Text}");
        return Task.FromResult(0);
    }
}

/// <summary>Where a context's ledger has its keys, and under which name it signs.</summary>
internal sealed record LedgerHome(string Origin, string Keys)
{
    public static LedgerHome Find(Home home, string context)
    {
        var tye = TyeDescription.Read(home.Description);
        var environment = new Wiring(home, tye, gatewayPort: null).Plan(tye.Service(context), "", new DatabaseServer(home).Admin).Environment;
        return environment.TryGetValue("Ledger__Keys", out var keys) ? new(OriginOf(context, environment), keys) : throw new RefusalException($"{context} has no ledger.");
    }

    public static string OriginOf(string context, IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("Ledger__Origin") ?? $"{new Uri(environment["Identity__Issuer"]).Authority}/{context}";
}
