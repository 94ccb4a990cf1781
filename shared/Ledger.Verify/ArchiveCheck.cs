using Concord.Ledger.Evidence;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Verify;

internal static class ArchiveCheck
{
    public static Dictionary<string, byte[]>? Open(byte[] zip, Findings findings)
    {
        try
        {
            var files = PackZip.Read(zip).ToDictionary(file => file.Name, file => file.Content);
            foreach (var extra in files.Keys.Except(PackFiles.All).Order(StringComparer.Ordinal))
                findings.Fault("file-extra", extra, $"The pack holds a file that no pack has: {extra}.");
            var missing = PackFiles.All.Where(name => !files.ContainsKey(name)).ToList();
            foreach (var name in missing)
                findings.Fault("file-missing", name, $"The pack lacks {name}.");
            return missing is [] ? files : null;
        }
        catch (UnfitForEvidenceException fault)
        {
            findings.Fault("zip-broken", "pack", fault.Message);
            return null;
        }
    }

    public static Manifest? Manifest(Dictionary<string, byte[]> files, Findings findings)
    {
        try
        {
            var manifest = Evidence.Manifest.Read(files[PackFiles.Manifest]);
            foreach (var name in PackFiles.All.Skip(1))
                findings.Require(Evidence.Manifest.File.Of(files[name]) == manifest.Files[name], "file-changed", name, $"{name} isn't the file that the manifest describes.");
            return manifest;
        }
        catch (UnfitForEvidenceException fault)
        {
            findings.Fault("manifest-broken", PackFiles.Manifest, fault.Message);
            return null;
        }
    }

    public static void Claims(OpenPack pack, Findings findings)
    {
        var (manifest, checkpoint) = (pack.Manifest, pack.Checkpoint.Checkpoint);
        Claim(manifest.Origin == checkpoint.Origin, "origin", findings);
        Claim(manifest.Root == $"{checkpoint.Root}", "root", findings);
        Claim(manifest.Size == checkpoint.Size, "size", findings);
    }

    public static void Claim(bool holds, string member, Findings findings) =>
        findings.Require(holds, "manifest-claims", member, $"The manifest's '{member}' isn't what the pack holds.");
}
