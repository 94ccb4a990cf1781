using Concord.Subscriptions.Dapr;
using Concord.Subscriptions.Merged;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What Dapr would lose, or let anybody do, if it were not told otherwise.</summary>
public sealed class DaprKeepsItsPromises
{
    private const string Us = "subscriptions";

    private static readonly DaprComponent Topics = Manifest.The<DaprComponent>("partners");
    private static readonly IEnumerable<string> Told = MergedTable.Sources.Select(TellingTurn.TopicOf);
    private static readonly IEnumerable<string> Late = HandIn.All.Select(what => what.DeadLetters);
    private static readonly IEnumerable<string> Heard = HandIn.All.SelectMany(what => (string[])[what.Topic, what.DeadLetters]);

    private static Dictionary<string, string> Annotations => Added("annotations").Single().ToDictionary(pair => $"{pair.Key}", pair => $"{pair.Value}");

    private static Kustomization Overlay { get; } = Kustomization.Load("k8s/dapr/kustomization.yaml");

    [Fact]
    public void every_topic_is_named_and_protected_and_none_is_strict()
    {
        Topics.Said("allowedTopics").Split(',').ShouldBe(Told.Concat(Heard), ignoreOrder: true);
        Topics.Said("protectedTopics").ShouldBe(Topics.Said("allowedTopics"));
        Topics.Said("allowedTopics").ShouldNotContain("strict");
    }

    [Fact]
    public void only_we_tell_and_only_we_hear_what_is_handed_in()
    {
        Scopes("publishingScopes")[Us].ShouldBe(Told.Concat(Late), ignoreOrder: true);
        Scopes("subscriptionScopes")[Us].ShouldBe(Heard, ignoreOrder: true);
        Scopes("publishingScopes").Where(scope => scope.Key != Us).SelectMany(scope => scope.Value).ShouldBeSubsetOf(HandIn.All.Select(what => what.Topic));
        Scopes("subscriptionScopes").Where(scope => scope.Key != Us).SelectMany(scope => scope.Value).ShouldBeSubsetOf(Told);
        Topics.Scopes.ShouldBe(Scopes("publishingScopes").Keys, ignoreOrder: true);
    }

    [Fact]
    public void nothing_is_lost_between_the_broker_and_the_sidecar()
    {
        foreach (var (setting, value) in new[] { ("publisherConfirm", "true"), ("durable", "true"), ("deliveryMode", "2"), ("deletedWhenUnused", "false"), ("autoAck", "false"), ("requeueInFailure", "true"), ("concurrencyMode", "single") })
            Topics.Said(setting).ShouldBe(value, setting);
        Topics.Said("enableDeadLetter").ShouldBe("");
    }

    [Fact]
    public void what_fails_is_tried_again_before_it_comes_late()
    {
        var policies = Manifest.The<DaprResiliency>("partners");
        var inbound = policies.Spec.Targets.Components[Topics.Metadata.Name].Inbound;
        policies.Spec.Policies.Retries[inbound.Retry].MaxRetries.ShouldBeGreaterThan(50);
        TimeSpan.FromSeconds(int.Parse(policies.Spec.Policies.Timeouts[inbound.Timeout].TrimEnd('s'))).ShouldBeGreaterThan(Sidecar.Patience, "we give up before the sidecar does");
        policies.Scopes.ShouldBe([Us]);
    }

    [Fact]
    public void both_ask_for_a_token_and_the_sidecar_is_held_as_short_as_the_pod()
    {
        Annotations["dapr.io/app-id"].ShouldBe(Us);
        Annotations["dapr.io/app-port"].ShouldBe($"{RunningSystem.Described.Service(Us).Port}");
        Annotations["dapr.io/sidecar-seccomp-profile-type"].ShouldBe("RuntimeDefault");
        Annotations.Keys.ShouldContain("dapr.io/sidecar-memory-limit");
        Annotations["dapr.io/api-token-secret"].ShouldNotBe(Annotations["dapr.io/app-token-secret"]);
        Added("/env/-").ToDictionary(variable => $"{variable["name"]}", variable => ((IDictionary<object, object>)((IDictionary<object, object>)variable["valueFrom"])["secretKeyRef"])["name"])
            .ShouldBe(new Dictionary<string, object> { ["DAPR_API_TOKEN"] = Annotations["dapr.io/api-token-secret"], ["APP_API_TOKEN"] = Annotations["dapr.io/app-token-secret"] });
        Annotations["dapr.io/config"].ShouldBe(Manifest.The<DaprConfiguration>(Us).Metadata.Name);
        Manifest.The<DaprConfiguration>(Us).Spec.Api.Allowed.Select(allowed => allowed.Name).ShouldBe(["publish"]);
    }

    [Fact]
    public void nothing_is_told_of_a_mission_before_somebody_names_it()
    {
        var settings = Overlay.Environment("dapr");
        (settings["Dapr__Missions"], settings["Dapr__PubSub"]).ShouldBe(("", Topics.Metadata.Name));
        Topics.Spec.Metadata.Single(setting => setting.Name == "connectionString").ShouldSatisfyAllConditions(setting => setting.Value.ShouldBeNull(), setting => setting.SecretKeyRef.ShouldNotBeNull());
    }

    [Fact]
    public void nobody_from_outside_the_pod_reaches_the_app_channel_or_the_sidecar()
    {
        var ours = Manifest.The<k8s.Models.V1Deployment>(Us).Spec.Template.Metadata.Labels;
        var doors = Manifest.All.Select(manifest => manifest.Body).OfType<k8s.Models.V1NetworkPolicy>().Where(policy => (policy.Spec.PodSelector?.MatchLabels ?? new Dictionary<string, string>()).All(ours.Contains)).SelectMany(policy => policy.Spec.Ingress ?? []).ToList();
        doors.ShouldNotBeEmpty();
        // The sidecar shares the pod's own loopback. Whoever else is let in comes to the service's port, by the gateway or to follow its feed; the gateway has no way to the channel.
        doors.SelectMany(door => door.Ports).Select(port => $"{port.Port.Value}").Distinct().ShouldBe([Annotations["dapr.io/app-port"], "http"], ignoreOrder: true);
        doors.SelectMany(door => door.FromProperty).SelectMany(peer => peer.PodSelector.MatchLabels).Select(label => $"{label.Key}={label.Value}").Distinct().ShouldBe(["app.kubernetes.io/name=gateway", $"app.kubernetes.io/name={Us}"], ignoreOrder: true);
        Annotations.Keys.ShouldNotContain("dapr.io/sidecar-listen-addresses", "it listens on the loopback where nothing else is said");
        Repository.Read("gateway/Routes.cs").ShouldNotContain("dapr");
    }

    private static IEnumerable<IDictionary<object, object>> Added(string path) => Kustomization.Operations(Overlay.Patches.Single()).Where(operation => operation.Path.EndsWith(path, StringComparison.Ordinal)).Select(operation => (IDictionary<object, object>)operation.Value!);

    private static Dictionary<string, string[]> Scopes(string setting) => Topics.Said(setting).Split(';').Select(app => app.Split('=')).ToDictionary(app => app[0], app => app[1].Split(',', StringSplitOptions.RemoveEmptyEntries));
}
