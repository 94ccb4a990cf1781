using System.CommandLine;
using Concord.Ledger.Checkpoints;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>A witness on a machine of its own: signs the head of a ledger it doesn't trust if, and only if, it continues the last head that it saw.</summary>
internal static class WitnessVerb
{
    private static readonly Argument<string> Ledger = new("url") { Description = "The ledger's address, such as https://concord.example/v1/reintegration/ledger" };
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The witness's private key; made if it isn't there, with its public half beside it", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "The witness's name, as it stands under what it signs", Required = true };
    private static readonly Option<FileInfo> Log = new("--log") { Description = "A file with the ledger's key, as GET …/ledger/keys answered when it was first trusted", Required = true };
    private static readonly Option<bool> Send = new("--send") { Description = "Hand the cosignature to the ledger, which publishes it if its operator pinned this witness's key" };

    public static Command Create() => Verb.Create(
        "witness", "Sign the head of a ledger as somebody else, if it continues what was seen before; CONCORD_TOKEN is sent as bearer token", RunAsync, Ledger, Key, Name, Log, Send);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        using var ledger = new WitnessedLedger(Address(arguments.GetValue(Ledger)!), Environment.GetEnvironmentVariable("CONCORD_TOKEN"));
        try
        {
            await WitnessAsync(ledger, arguments, cancellation);
            return 0;
        }
        catch (HttpRequestException fault)
        {
            throw new RefusalException($"The ledger at {ledger.Address} didn't answer as it should: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is InconsistentHeadException or UnreadableNoteException or ArgumentException)
        {
            throw new RefusalException(fault.Message, fault);
        }
    }

    private static async Task WitnessAsync(WitnessedLedger ledger, ParseResult arguments, CancellationToken cancellation)
    {
        var file = arguments.GetValue(Key)!.FullName;
        var memory = Path.ChangeExtension(file, null) + "-seen";
        using var key = KeyFile.ReadOrCreate(file, arguments.GetValue(Name)!, KeyKind.Witness);
        KeyFile.Pin(Path.GetDirectoryName(file)!, key.Public);
        var shown = await ledger.HeadAsync(cancellation);
        if (!KeyFile.Pinned(arguments.GetValue(Log)!.FullName).Any(log => log.Kind == KeyKind.Log && log.Name == shown.Checkpoint.Origin && shown.IsSignedBy(log)))
            throw new RefusalException($"The head of {shown.Checkpoint.Origin} isn't signed with the key in {arguments.GetValue(Log)}: nothing was signed.");
        var seen = SeenCheckpoint.Read(memory, shown.Checkpoint.Origin)?.Checkpoint;
        var signed = shown.With(new Witness(key).CoSign(seen, shown.Checkpoint, await ledger.ProofAsync(seen?.Size ?? 0, shown.Checkpoint.Size, cancellation), DateTimeOffset.UtcNow));
        SeenCheckpoint.Keep(memory, signed);
        Console.Write(signed.Text);
        if (arguments.GetValue(Send))
            await ledger.SendAsync(signed, cancellation);
    }

    private static Uri Address(string text) => Uri.TryCreate($"{text.TrimEnd('/')}/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        ? address
        : throw new RefusalException($"'{text}' is no address of a ledger: give one such as https://concord.example/v1/reintegration/ledger");
}
