using System.Text;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Evidence;

namespace Concord.Ledger.Verify;

/// <summary>Who signed the checkpoint, and whether the reader trusted them before.</summary>
internal sealed class SignatureCheck(SignedCheckpoint checkpoint, IReadOnlyCollection<VerifierKey> carried, IReadOnlyCollection<VerifierKey> pinned, Findings findings)
{
    public static SignedCheckpoint? Checkpoint(Dictionary<string, byte[]> files, Findings findings) =>
        Read(() => SignedCheckpoint.Read(files[PackFiles.Checkpoint]), "checkpoint-broken", PackFiles.Checkpoint, findings);

    public static List<(VerifierKey Key, KeySuccession? Succession)>? Keys(Dictionary<string, byte[]> files, Findings findings)
    {
        return Read(() => Split(files[PackFiles.Keys]).ConvertAll(KeySuccession.Read), "keys-broken", PackFiles.Keys, findings);
        static List<string> Split(byte[] text) => text is [.., (byte)'\n']
            ? [.. Encoding.UTF8.GetString(text)[..^1].Split('\n')]
            : throw new UnreadableNoteException("There is no key, or the last line doesn't end.");
    }

    public void Run()
    {
        var signed = false;
        foreach (var signature in checkpoint.Signatures)
        {
            var trusted = pinned.FirstOrDefault(signature.IsBy);
            if ((trusted ?? carried.FirstOrDefault(signature.IsBy)) is not { } key)
                continue;
            var isLog = key is { Kind: KeyKind.Log } && key.Name == checkpoint.Checkpoint.Origin;
            signed |= isLog;
            if (findings.Require(key.Holds(checkpoint.Checkpoint, signature), "signature-wrong", signature.Name, $"The signature under the name {signature.Name} isn't by that key, or not for this checkpoint."))
                Accept(key, signature, isLog, trusted is not null);
        }

        findings.Require(signed, "signature-missing", PackFiles.Checkpoint, "The checkpoint isn't signed by its log with any key at hand.");
    }

    private void Accept(VerifierKey key, NoteSignature signature, bool isLog, bool isTrusted)
    {
        findings.IsSignerPinned |= isLog && isTrusted;
        var who = $"{key.Name}, whose key ({key.KeyHash:x8}) is {(isTrusted ? "" : "not ")}pinned here";
        findings.State(key.Kind == KeyKind.Log
            ? $"The checkpoint of {checkpoint.Checkpoint.Size} entries is signed by {who}."
            : $"The checkpoint was also signed by the witness {who}, at {SeenAt(signature)}.");
    }

    private static string SeenAt(NoteSignature signature)
    {
        var seconds = VerifierKey.SeenAt(signature);
        return seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? $"{DateTimeOffset.FromUnixTimeSeconds((long)seconds):yyyy-MM-dd HH:mm:ss} UTC" : "a time beyond all calendars";
    }

    private static T? Read<T>(Func<T> read, string code, string where, Findings findings) where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadableNoteException fault)
        {
            findings.Fault(code, where, fault.Message);
            return null;
        }
    }
}
