using System.Text.Json;

namespace Concord.Platform.Running;

/// <summary>Which process was started for which service; a record whose process is gone counts as no record.</summary>
internal sealed class ProcessBook(Home home)
{
    public ProcessRecord? Alive(string service) => Read(home.Record(service)) is { Identity.IsAlive: true } record ? record : null;

    public IReadOnlyList<ProcessRecord> AllAlive() =>
        !Directory.Exists(home.Processes) ? []
            : [.. Directory.EnumerateFiles(home.Processes, "*.json").Select(Read).OfType<ProcessRecord>().Where(record => record.Identity.IsAlive)];

    public void Write(ProcessRecord record) => PrivateFile.Write(home.Record(record.Name), JsonSerializer.Serialize(record, PrivateFile.Json));

    public void Forget(string service) => File.Delete(home.Record(service));

    private static ProcessRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ProcessRecord>(File.ReadAllText(path), PrivateFile.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record ProcessRecord(string Name, ProcessIdentity Identity, string Address, string Fingerprint, string Sources);
