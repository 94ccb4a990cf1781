using k8s;
using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>One object of k8s/, loaded so strictly that an unknown kind, an unknown field or a key given twice is an error.</summary>
internal sealed record Manifest(string File, IKubernetesObject<V1ObjectMeta> Body)
{
    private static readonly Dictionary<string, Type> Custom = new()
    {
        ["postgresql.cnpg.io/v1/Cluster"] = typeof(PostgresCluster),
        ["dapr.io/v1alpha1/Component"] = typeof(DaprComponent),
        ["dapr.io/v1alpha1/Configuration"] = typeof(DaprConfiguration),
        ["dapr.io/v1alpha1/Resiliency"] = typeof(DaprResiliency),
    };

    public static IReadOnlyList<string> Files { get; } =
        [.. Repository.Files("k8s", "*.y*ml").Where(file => Path.GetFileName(file) != "kustomization.yaml")];

    // Late, so that a file that doesn't load fails by its name before it fails everything else.
    private static readonly Lazy<IReadOnlyList<Manifest>> Everything =
        new(() => [.. Files.SelectMany(file => Load(Repository.Read(file)).Select(body => new Manifest(file, body)))]);

    public static IReadOnlyList<Manifest> All => Everything.Value;

    public string Name => Body.Metadata.Name;

    public V1PodTemplateSpec? Pods => Body switch
    {
        V1Deployment deployment => deployment.Spec.Template,
        V1Job job => job.Spec.Template,
        _ => null,
    };

    public static IEnumerable<IKubernetesObject<V1ObjectMeta>> Load(string yaml) =>
        KubernetesYaml.LoadAllFromString(yaml, Custom, strict: true).Cast<IKubernetesObject<V1ObjectMeta>>();

    public static T The<T>(string name) where T : IKubernetesObject<V1ObjectMeta> =>
        All.Select(manifest => manifest.Body).OfType<T>().SingleOrDefault(body => body.Metadata.Name == name)
            ?? throw new ShouldAssertException($"k8s/ has no {typeof(T).Name} named {name}.");

    public override string ToString() => $"{File}: {Body.Kind} {Name}";
}
