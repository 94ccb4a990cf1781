using Concord.Ledger.Checkpoints;
using Concord.Ledger.Sealing;
using Concord.Ledger.Sealing.Live;
using Concord.Platform.Running;
using Npgsql;

namespace Concord.Platform.Verbs;

/// <summary>Checks the database of every context that has a ledger, over a connection that can't write, against the keys and the checkpoints that were seen here before.</summary>
internal sealed class LiveVerification(Home home, IReadOnlyList<VerifierKey> pinned)
{
    private const string Seal = "ConnectionStrings__seal";

    public async Task<IReadOnlyList<LiveContext>> RunAsync(CancellationToken cancellation)
    {
        var (tye, server) = (TyeDescription.Read(home.Description), new DatabaseServer(home));
        if (!server.IsRunning)
            throw new RefusalException("PostgreSQL doesn't run: start Concord with ./platform up and ask again.");
        var wiring = new Wiring(home, tye, gatewayPort: null);
        var checkedContexts = new List<LiveContext>();
        foreach (var service in tye.Services.Where(service => service.Env.Exists(variable => variable.Name == Seal)))
            checkedContexts.Add(await CheckAsync(service.Name, wiring.Plan(service, "", server.Admin).Environment, cancellation));
        return checkedContexts;
    }

    private async Task<LiveContext> CheckAsync(string context, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var origin = LedgerHome.OriginOf(context, environment);
        if (!pinned.Any(key => key.Name == origin))
            throw new RefusalException($"No key of {origin} is pinned in {home.Trust}: nobody you trust signs that ledger. Name its keys with --key.");
        var trust = new LiveTrust([.. pinned, .. Witnesses(environment)], EventMac.Under(Convert.FromBase64String(environment["Privacy__IndexKey"])), SeenCheckpoint.Read(home.Trust, origin))
        {
            Cosigned = SeenCheckpoint.ReadCosigned(home.Trust, origin),
        };
        var readOnly = new NpgsqlConnectionStringBuilder(environment[Seal]) { ApplicationName = "verify --live", CommandTimeout = 0, Options = "-c default_transaction_read_only=on" };
        await using var database = NpgsqlDataSource.Create(readOnly);
        var report = await new LiveCheck(database, context.Replace('-', '_'), trust).RunAsync(cancellation);
        if (report.Findings.Count == 0 && report.Head is { } head)
            SeenCheckpoint.Keep(home.Trust, head);
        if (report.Findings.Count == 0 && report.Cosigned is { } cosigned)
            SeenCheckpoint.KeepCosigned(home.Trust, cosigned);
        return new(context, report.Leaves, report.Findings);
    }

    // Whom the operator pinned is known here too: the folder lies outside the database.
    private static IReadOnlyList<VerifierKey> Witnesses(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("Ledger__Witnesses") is { Length: > 0 } folder ? KeyFile.Pinned(folder) : [];
}

/// <summary>What the check of one context came to.</summary>
internal sealed record LiveContext(string Context, long Leaves, IReadOnlyList<LiveFinding> Findings)
{
    public string Sentence => Findings.Count == 0
        ? $"{Context}: {Leaves} leaves, their events, streams, tree, heads and checkpoints fit together, and continue what was seen here before."
        : $"{Context}: {Findings.Count} findings over {Leaves} leaves. Keep the database as it is and tell the auditor.";
}
