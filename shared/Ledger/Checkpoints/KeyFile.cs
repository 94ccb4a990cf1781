namespace Concord.Ledger.Checkpoints;

/// <summary>Keys as files: the private one readable by its owner only, public ones one line each (<c>*.vkey</c>).</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the signing key, or makes it when there is none yet.</summary>
    /// <exception cref="UnreadableNoteException">The file is no key, or others may read it.</exception>
    public static SignerKey ReadOrCreate(string path, string name, KeyKind kind = KeyKind.Log)
    {
        if (File.Exists(path))
            return Read(path, name, kind);
        var key = SignerKey.Create(name, kind);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Write(path, key.ToPem());
        return key;
    }

    /// <summary>Reads the signing key.</summary>
    /// <exception cref="UnreadableNoteException">The file is no key, or others may read it.</exception>
    public static SignerKey Read(string path, string name, KeyKind kind = KeyKind.Log)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
            throw new UnreadableNoteException($"{path} can be read by others: run chmod 600 on it, and make a new key if anybody did.");
        return SignerKey.FromPem(File.ReadAllText(path), name, kind);
    }

    /// <summary>Writes a public key where verifiers look for keys to trust.</summary>
    public static void Pin(string folder, VerifierKey key)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, $"{key.Name.Replace('/', '-')}-{key.KeyHash:x8}.vkey"), $"{key.Text}\n");
    }

    /// <summary>The keys pinned in a folder, or in one file.</summary>
    /// <exception cref="UnreadableNoteException">A file there is no key.</exception>
    public static IReadOnlyList<VerifierKey> Pinned(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => KeySuccession.Read(line).Key)]
        : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.vkey").Order(StringComparer.Ordinal).SelectMany(Pinned)]
        : [];

    // Whole or not at all: a half key would lock the log out of its own history.
    internal static void Write(string path, string content)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(content);
        File.Move(draft, path, overwrite: true);
    }
}
