using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What Kubernetes would only notice at run time: labels that select nothing, probes that ask the wrong question.</summary>
public sealed class ServicesHoldTogether
{
    public static TheoryData<string> Services => [.. RunningSystem.Names];

    [Theory, MemberData(nameof(Services))]
    public void everything_about_a_service_selects_its_pods(string name)
    {
        var self = new Dictionary<string, string> { ["app.kubernetes.io/name"] = name };
        var deployment = Manifest.The<V1Deployment>(name).Spec;

        deployment.Template.Metadata.Labels.ShouldContainKeyAndValue("app.kubernetes.io/name", name);
        deployment.Selector.MatchLabels.ShouldBe(self);
        Manifest.The<V1Service>(name).Spec.Selector.ShouldBe(self);
        Manifest.The<V1PodDisruptionBudget>(name).Spec.Selector.MatchLabels.ShouldBe(self);
        Manifest.The<V1NetworkPolicy>(name).Spec.PodSelector.MatchLabels.ShouldBe(self);
        deployment.Template.Spec.TopologySpreadConstraints.ShouldAllBe(spread => spread.LabelSelector.MatchLabels.SequenceEqual(self));
    }

    [Fact]
    public void a_migration_gets_no_requests() =>
        Manifest.All.Select(manifest => manifest.Body).OfType<V1Job>()
            .ShouldAllBe(job => job.Spec.Template.Metadata.Labels["app.kubernetes.io/name"] == job.Metadata.Name);

    [Theory, MemberData(nameof(Services))]
    public void a_pod_lives_while_it_answers_and_is_ready_with_its_database(string name)
    {
        var container = Manifest.The<V1Deployment>(name).Spec.Template.Spec.Containers.Single();
        Asked(container.StartupProbe).ShouldBe(("/health/live", "http"));
        Asked(container.LivenessProbe).ShouldBe(("/health/live", "http"));
        Asked(container.ReadinessProbe).ShouldBe(("/health/ready", "http"));
    }

    [Theory, MemberData(nameof(Services))]
    public void a_service_survives_the_loss_of_a_machine(string name)
    {
        Manifest.The<V1Deployment>(name).Spec.Replicas.ShouldNotBeNull().ShouldBeGreaterThan(1);
        Manifest.The<V1PodDisruptionBudget>(name).Spec.MaxUnavailable.Value.ShouldBe("1");
        Manifest.The<V1Deployment>(name).Spec.Template.Spec.TopologySpreadConstraints.Single().TopologyKey.ShouldBe("kubernetes.io/hostname");
    }

    [Theory, MemberData(nameof(Services))]
    public void every_pod_of_a_service_runs_its_own_image(string name) =>
        Manifest.All.Where(manifest => manifest.File == $"k8s/base/{name}.yaml" && manifest.Pods is not null)
            .SelectMany(manifest => manifest.Pods!.Spec.Containers)
            .ShouldAllBe(container => container.Image == $"concord/{name}:unreleased");

    private static (string Path, string Port) Asked(V1Probe probe) => (probe.HttpGet.Path, probe.HttpGet.Port.Value);
}
