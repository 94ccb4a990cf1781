using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting.Erasures;

/// <summary>
/// Who was erased, kept apart from both databases, so that restoring them can't bring anybody back: a line each, written through to the disk
/// before the key is destroyed. It names a person by number only.
/// </summary>
internal sealed class ErasureJournal
{
    private readonly string? file;

    public ErasureJournal(IConfiguration configuration, ContextModel context)
    {
        if (configuration["Privacy:ErasureJournal"] is { Length: > 0 } folder)
            file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{context.Name}.erased");
    }

    /// <summary>Notes that a person is about to be erased.</summary>
    public void Note(Guid subject, DateTimeOffset at)
    {
        if (file is null)
            return;
        using var journal = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        journal.Write(System.Text.Encoding.ASCII.GetBytes($"{subject} {at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n"));
        journal.Flush(flushToDisk: true);
    }

    /// <summary>Everybody who was noted. A line that a power cut broke off names nobody.</summary>
    public IEnumerable<Guid> Erased() => file is null || !File.Exists(file)
        ? []
        : File.ReadLines(file).Select(line => line.Split(' ')).Where(parts => parts.Length == 2).Select(parts => Guid.TryParse(parts[0], out var subject) ? subject : Guid.Empty).Where(subject => subject != Guid.Empty).Distinct();
}
