using Concord.Platform.Running;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What tye.yaml says runs: k8s/ repeats its names, ports and environment, and is held to them.</summary>
internal static class RunningSystem
{
    public static TyeDescription Described { get; } = TyeDescription.Read(Path.Combine(Repository.Root, "tye.yaml"));

    public static IEnumerable<string> Names => Described.Services.Select(service => service.Name);

    public static string Folder(this TyeService service) => Path.GetDirectoryName(service.Project)!.Replace('\\', '/');

    /// <summary>Secrets that the launcher makes for development clients; no other place has them.</summary>
    public static bool IsForDevelopment(this TyeVariable variable) => variable.Value.StartsWith("${secret:", StringComparison.Ordinal);

    /// <summary>The process whose address the variable holds, if it holds one.</summary>
    public static TyeService? Neighbour(this TyeVariable variable) =>
        Described.Services.Find(service => variable.Value == $"${{{service.Name}}}");
}
