using Concord.Platform.Running;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What tye.yaml says runs: k8s/ repeats its names, ports and environment, and is held to them.</summary>
internal static class RunningSystem
{
    public static TyeDescription Described { get; } = TyeDescription.Read(Path.Combine(Repository.Root, "tye.yaml"));

    public static IEnumerable<string> Names => Described.Services.Select(service => service.Name);

    public static string Folder(this TyeService service) => Path.GetDirectoryName(service.Project)!.Replace('\\', '/');

    /// <summary>What only a development machine has: the secrets of development clients, and the folder where it pins the keys it made.</summary>
    public static bool IsForDevelopment(this TyeVariable variable) => variable.Value.StartsWith("${secret:dev-", StringComparison.Ordinal) || variable.Value is "${folder:trust}" or "${folder:erasures}";

    /// <summary>The process whose address the variable holds, if it holds one.</summary>
    public static TyeService? Neighbour(this TyeVariable variable) =>
        Described.Services.Find(service => variable.Value == $"${{{service.Name}}}");
}
