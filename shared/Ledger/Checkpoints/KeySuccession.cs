using System.Globalization;
using System.Text;

namespace Concord.Ledger.Checkpoints;

/// <summary>
/// A log's next key, signed by the one before it. Whoever trusts that one can trust the next: <c>key by signature</c>, three words on a line.
/// </summary>
/// <param name="Key">The next key.</param>
/// <param name="By">The number by which the key before it is named.</param>
/// <param name="Signature">Its Ed25519 signature, 64 bytes.</param>
public sealed record KeySuccession(VerifierKey Key, uint By, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The stored name of the fact by which it gets into the log.</summary>
    public const string Type = "key-rotated";

    /// <summary>The line, without its line end.</summary>
    public string Text => $"{Key.Text} {By:x8} {Convert.ToBase64String(Signature.Span)}";

    /// <summary>Reads a line in its one spelling; <c>null</c> for a key alone.</summary>
    /// <exception cref="UnreadableNoteException">It is neither.</exception>
    public static (VerifierKey Key, KeySuccession? Succession) Read(string line)
    {
        var words = line.Split(' ');
        var key = VerifierKey.Read(words[0]);
        if (words.Length == 1)
            return (key, null);
        var bytes = new byte[line.Length];
        if (words.Length == 3 && uint.TryParse(words[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var by) && Convert.TryFromBase64String(words[2], bytes, out var length) && length == 64
            && new KeySuccession(key, by, bytes.AsMemory(0, length)) is var read && read.Text == line)
            return (key, read);
        throw new UnreadableNoteException("A line of keys is a key, or a key with the number of the one before it and that one's signature.");
    }

    /// <summary>Whether <paramref name="before"/> passed the log on to this key.</summary>
    public bool Follows(VerifierKey before) => Key.Kind == KeyKind.Log && before.Kind == KeyKind.Log && before.Name == Key.Name && before.KeyHash == By && before.HasSigned(Signed(Key), Signature.Span);

    /// <summary>The keys that can be trusted by whoever trusts these: they, and those that follow on them.</summary>
    public static IReadOnlyList<VerifierKey> Trusted(IEnumerable<VerifierKey> pinned, IReadOnlyCollection<KeySuccession> successions)
    {
        var trusted = new List<VerifierKey>(pinned);
        while (successions.FirstOrDefault(next => !trusted.Contains(next.Key) && trusted.Exists(next.Follows)) is { } found)
            trusted.Add(found.Key);
        return trusted;
    }

    internal static byte[] Signed(VerifierKey key) => Encoding.UTF8.GetBytes($"concord-key/v1\n{key.Text}\n");
}
