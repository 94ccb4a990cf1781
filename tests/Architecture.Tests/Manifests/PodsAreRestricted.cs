using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>Kubernetes' restricted profile and a little more: a pod that is taken over finds nothing to write to and nobody to ask.</summary>
public sealed class PodsAreRestricted
{
    public static TheoryData<string> Pods => [.. Manifest.All.Where(manifest => manifest.Pods is not null).Select(manifest => manifest.ToString())];

    [Theory, MemberData(nameof(Pods))]
    public void a_pod_runs_as_nobody_in_particular(string pod)
    {
        var context = Spec(pod).SecurityContext;
        context.RunAsNonRoot.ShouldBe(true);
        context.RunAsUser.ShouldBe(1654, "the user of the .NET images");
        context.SeccompProfile.Type.ShouldBe("RuntimeDefault");
        Spec(pod).HostNetwork.ShouldBeNull();
        Spec(pod).HostPID.ShouldBeNull();
        Spec(pod).HostIPC.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Pods))]
    public void a_container_cannot_gain_anything(string pod)
    {
        foreach (var context in Containers(pod).Select(container => container.SecurityContext))
        {
            context.AllowPrivilegeEscalation.ShouldBe(false);
            context.ReadOnlyRootFilesystem.ShouldBe(true);
            context.Privileged.ShouldBeNull();
            context.Capabilities.Drop.ShouldBe(["ALL"]);
            context.Capabilities.Add.ShouldBeNull();
            context.RunAsNonRoot.ShouldBeNull("the pod says it");
            context.RunAsUser.ShouldBeNull("the pod says it");
        }
    }

    [Theory, MemberData(nameof(Pods))]
    public void a_container_writes_to_tmp_alone(string pod)
    {
        var spec = Spec(pod);
        spec.Volumes.ShouldAllBe(volume => volume.EmptyDir != null || volume.Secret != null);
        var writable = spec.Volumes.Where(volume => volume.EmptyDir is { SizeLimit: not null }).Select(volume => volume.Name).ToList();
        foreach (var container in spec.Containers)
        {
            container.VolumeMounts.Where(mount => mount.ReadOnlyProperty != true).Select(mount => mount.MountPath).ShouldBe(["/tmp"]);
            container.VolumeMounts.Single(mount => mount.MountPath == "/tmp").Name.ShouldBeOneOf([.. writable]);
        }
    }

    [Theory, MemberData(nameof(Pods))]
    public void a_pod_holds_no_key_to_the_cluster(string pod)
    {
        Spec(pod).AutomountServiceAccountToken.ShouldBe(false);
        Spec(pod).EnableServiceLinks.ShouldBe(false);
        Manifest.The<V1ServiceAccount>(Spec(pod).ServiceAccountName).AutomountServiceAccountToken.ShouldBe(false);
    }

    [Theory, MemberData(nameof(Pods))]
    public void a_container_says_what_it_needs(string pod)
    {
        foreach (var resources in Containers(pod).Select(container => container.Resources))
        {
            resources.Requests.Keys.ShouldBe(["cpu", "memory"], ignoreOrder: true);
            resources.Limits.Keys.ShouldContain("memory");
        }
    }

    private static V1PodSpec Spec(string pod) => Manifest.All.Single(manifest => manifest.ToString() == pod).Pods!.Spec;

    private static IEnumerable<V1Container> Containers(string pod) => Spec(pod).Containers.Concat(Spec(pod).InitContainers ?? []);
}
