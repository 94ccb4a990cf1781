using System.Text.Json;

namespace Concord.Platform.Running;

/// <summary>
/// What scripts may know about the running system, kept in <c>.concord/platform.json</c> (readable by its owner only) while it runs:
/// addresses without a trailing slash, the development clients with their secrets, the administrator's connection string, process ids.
/// </summary>
public sealed record PlatformFile(
    string Gateway,
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyList<DevelopmentClient> Clients,
    string Postgres,
    IReadOnlyDictionary<string, int> Processes)
{
    public static PlatformFile? Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<PlatformFile>(File.ReadAllText(path), PrivateFile.Json) : null;

    public void Save(string path) => PrivateFile.Write(path, JsonSerializer.Serialize(this, PrivateFile.Json));

    public DevelopmentClient Client(string id) =>
        Clients.FirstOrDefault(client => client.Id == id)
            ?? throw new RefusalException($"There is no development client {id}: tye.yaml names {string.Join(", ", Clients.Select(client => client.Id))}.");
}

/// <summary>Stands for a person of one role while Concord is tried on one machine; exists only in Development.</summary>
public sealed record DevelopmentClient(string Id, string Secret, string Role);
