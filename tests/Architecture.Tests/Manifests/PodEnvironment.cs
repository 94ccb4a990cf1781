using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>The environment that a container really gets: ConfigMaps of the base first, then what it says itself.</summary>
internal static class PodEnvironment
{
    private static readonly Kustomization Base = Kustomization.Load("k8s/base/kustomization.yaml");

    public static Dictionary<string, string> Of(V1PodTemplateSpec pods)
    {
        var container = pods.Spec.Containers.Single();
        var shared = (container.EnvFrom ?? []).SelectMany(source => Base.Environment(source.ConfigMapRef.Name));
        return shared.Concat(container.Env.Select(variable => KeyValuePair.Create(variable.Name, Value(variable)))).ToDictionary();
    }

    public static bool IsConnectionString(string variable) => variable.StartsWith("ConnectionStrings__", StringComparison.Ordinal);

    public static string Secret(string name, string key) => $"(key {key} of secret {name})";

    private static string Value(V1EnvVar variable) =>
        variable.ValueFrom?.SecretKeyRef is { } secret ? Secret(secret.Name, secret.Key) : variable.Value;
}
