using k8s.Models;
using YamlDotNet.Core;

namespace Concord.Architecture.Tests.Manifests;

public sealed class EveryManifestLoads
{
    private static readonly Type[] Known =
    [
        typeof(V1Namespace), typeof(V1ServiceAccount), typeof(V1Service), typeof(V1Deployment), typeof(V1Job),
        typeof(V1PodDisruptionBudget), typeof(V1NetworkPolicy), typeof(PostgresCluster), typeof(DaprComponent), typeof(DaprConfiguration), typeof(DaprResiliency),
    ];

    public static TheoryData<string> Files => [.. Manifest.Files];

    public static TheoryData<string> Kustomizations => [.. Repository.Files("k8s", "kustomization.yaml")];

    [Theory, MemberData(nameof(Files))]
    public void every_manifest_loads_strictly_and_holds_only_kinds_that_these_tests_understand(string file) =>
        Manifest.Load(Repository.Read(file)).ShouldAllBe(body => Known.Contains(body.GetType()) && body.Metadata.Name.Length > 0);

    [Theory]
    [InlineData("spec: { replicaz: 2 }")]
    [InlineData("spec: { replicas: 2, replicas: 3 }")]
    [InlineData("spec: { template: { spec: { containers: [{ name: a, securityContext: { runAsNotRoot: true } }] } } }")]
    public void a_field_that_kubernetes_does_not_know_or_is_given_twice_is_refused(string spec) =>
        Should.Throw<YamlException>(() => Manifest.Load($"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: a }}\n{spec}").ToList());

    [Fact]
    public void a_kind_that_nobody_listed_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => Manifest.Load("apiVersion: example.org/v1\nkind: Deployment\nmetadata: { name: a }").ToList());

    [Theory, MemberData(nameof(Kustomizations))]
    public void every_kustomization_loads_strictly_and_names_what_is_there(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var kustomization = Kustomization.Load(file);

        kustomization.Resources.ShouldAllBe(resource => Path.Exists(Path.Combine(Repository.Root, folder, resource)));
        kustomization.Resources.Where(resource => Path.GetExtension(resource) == ".yaml").Order()
            .ShouldBe(Manifest.Files.Where(path => Path.GetDirectoryName(path) == folder).Select(path => Path.GetFileName(path)).Order(), $"{file} lists its neighbours");
    }

    [Fact]
    public void nothing_is_named_twice() =>
        Manifest.All.GroupBy(manifest => (manifest.Body.Kind, manifest.Name)).ShouldAllBe(same => same.Count() == 1);
}
