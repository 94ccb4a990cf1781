using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>An overlay is never rendered here, so it may change only what can't weaken what the base was checked for.</summary>
public sealed class ThePatchesOfAnOverlay
{
    private static readonly string[] Harmless =
    [
        "/spec/replicas", "/spec/template/spec/containers/0/envFrom/-", "/spec/instances", "/spec/postgresql/synchronous",
        "/spec/template/metadata/annotations", "/spec/template/spec/containers/0/env/-",
    ];

    private static IEnumerable<Patch> All => Repository.Files("k8s", "kustomization.yaml").SelectMany(file => Kustomization.Load(file).Patches);

    [Fact]
    public void touch_only_what_is_harmless() =>
        All.SelectMany(Kustomization.Operations).Select(operation => operation.Path).ShouldBeSubsetOf(Harmless);

    [Fact]
    public void find_what_they_change() =>
        All.ShouldAllBe(patch => Manifest.All.Any(manifest =>
            manifest.Body.Kind == patch.Target.Kind && (patch.Target.Name == null || manifest.Name == patch.Target.Name)));

    [Fact]
    public void leave_development_to_the_local_one() =>
        Repository.Files("k8s", "kustomization.yaml")
            .Where(file => Kustomization.Load(file).ConfigMapGenerator.SelectMany(map => map.Literals).Contains("ASPNETCORE_ENVIRONMENT=Development"))
            .ShouldBe(["k8s/local/kustomization.yaml"]);

    [Fact]
    public void give_the_development_clients_to_identity_alone() =>
        All.Where(patch => patch.Operations.Contains("secretRef")).Select(patch => (patch.Target.Kind, patch.Target.Name))
            .ShouldBe([(V1Deployment.KubeKind, "identity")]);
}
