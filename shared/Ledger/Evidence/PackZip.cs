using System.IO.Compression;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Evidence;

/// <summary>The archive of a pack in its plainest form, so that no two programs can read two packs out of the same bytes.</summary>
public static class PackZip
{
    private const int End = 22;

    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes files in this order, stored and not compressed.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoDate;
                using var target = entry.Open();
                target.Write(content);
            }

        return archive.ToArray();
    }

    /// <summary>Reads files in their order; whatever the plain form doesn't have is refused.</summary>
    /// <exception cref="UnfitForEvidenceException">The bytes have another reading, or none.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Read(byte[] zip)
    {
        ZipRecord.Require(zip.Length >= End);
        var end = new ZipRecord(zip, zip.Length - End, 0x06054b50);
        var (count, directory) = (end.Short(8), end.Number(16));
        ZipRecord.Require(end.Number(4) == 0 && end.Short(10) == count && end.Short(20) == 0 && directory + end.Number(12) == end.At);

        var files = new List<(string Name, byte[] Content)>(count);
        var (local, central) = (0L, directory);
        for (; files.Count < count; files.Add(ReadFile(zip, ref local, ref central)))
            ZipRecord.Require(local < directory && central < end.At);
        ZipRecord.Require(local == directory && central == end.At && files.DistinctBy(file => file.Name).Count() == count);
        return files;
    }

    // The two headers of a file say the same: flags, method, sizes, name; neither has an extra field.
    private static (string Name, byte[] Content) ReadFile(byte[] zip, ref long local, ref long central)
    {
        var header = new ZipRecord(zip, local, 0x04034b50);
        var entry = new ZipRecord(zip, central, 0x02014b50);
        var (size, name) = (entry.Number(24), entry.Short(28));
        ZipRecord.Require((entry.Number(8) & ~0x0800) == 0 && header.Number(6) == entry.Number(8) && entry.Number(20) == size && entry.Number(30) == 0 && entry.Short(34) == 0
            && header.Number(18) == size && header.Number(22) == size && header.Number(26) == name && entry.Number(42) == local && entry.Text(46, name) == header.Text(30, name));
        (local, central) = (local + 30 + name + size, central + 46 + name);
        return (entry.Text(46, name), header.Bytes(30 + name, size));
    }
}
