using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Ledger;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tree;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>A witness on a machine of its own: signs the head of a ledger it doesn't trust if, and only if, it continues the last head that it saw.</summary>
internal static class WitnessVerb
{
    private static readonly Argument<Uri> Ledger = new("url") { Description = "The ledger's address, such as https://concord.example/v1/reintegration/ledger" };
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The witness's private key; made if it isn't there", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "The witness's name, as it stands under what it signs", Required = true };
    private static readonly Option<FileInfo> Log = new("--log") { Description = "A file with the ledger's key, as GET …/ledger/keys answered when it was first trusted", Required = true };

    public static Command Create() => Verb.Create(
        "witness", "Sign the head of a ledger as somebody else, if it continues what was seen before; CONCORD_TOKEN is sent as bearer token", RunAsync, Ledger, Key, Name, Log);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"{arguments.GetValue(Ledger)!.ToString().TrimEnd('/')}/") };
        if (Environment.GetEnvironmentVariable("CONCORD_TOKEN") is { Length: > 0 } token)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var memory = Path.ChangeExtension(arguments.GetValue(Key)!.FullName, null) + "-seen";
        using var key = KeyFile.ReadOrCreate(arguments.GetValue(Key)!.FullName, arguments.GetValue(Name)!, KeyKind.Witness);
        var shown = SignedCheckpoint.Read(await http.GetStringAsync("checkpoint", cancellation));
        if (!KeyFile.Pinned(arguments.GetValue(Log)!.FullName).Any(log => log.Name == shown.Checkpoint.Origin && shown.IsSignedBy(log)))
            throw new RefusalException($"The head of {shown.Checkpoint.Origin} isn't signed with the key in {arguments.GetValue(Log)}: nothing was signed.");
        var signed = await CoSignAsync(http, key, SeenCheckpoint.Read(memory, shown.Checkpoint.Origin)?.Checkpoint, shown, cancellation);
        SeenCheckpoint.Keep(memory, signed);
        Console.Write(signed.Text);
        return 0;
    }

    private static async Task<SignedCheckpoint> CoSignAsync(HttpClient http, SignerKey key, Checkpoint? seen, SignedCheckpoint shown, CancellationToken cancellation)
    {
        var proof = seen is null || seen.Size >= shown.Checkpoint.Size ? new ConsistencyProof(seen?.Size ?? 0, shown.Checkpoint.Size, [])
            : await ProofAsync(http, seen.Size, shown.Checkpoint.Size, cancellation);
        try
        {
            return shown.With(new Witness(key).CoSign(seen, shown.Checkpoint, proof, DateTimeOffset.UtcNow));
        }
        catch (InconsistentHeadException refusal)
        {
            throw new RefusalException(refusal.Message, refusal);
        }
    }

    private static async Task<ConsistencyProof> ProofAsync(HttpClient http, long from, long to, CancellationToken cancellation)
    {
        using var proof = JsonDocument.Parse(await http.GetStringAsync($"consistency?from={from}&to={to}", cancellation));
        return new(from, to, [.. proof.RootElement.GetProperty("path").EnumerateArray().Select(hash => new Hash(hash.GetBytesFromBase64()))]);
    }
}
