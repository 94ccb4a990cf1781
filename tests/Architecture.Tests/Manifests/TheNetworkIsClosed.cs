using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

public sealed class TheNetworkIsClosed
{
    private const string Anyone = "";

    public static TheoryData<string> BehindTheGateway => [.. RunningSystem.Names.Where(name => name != "gateway")];

    public static TheoryData<string> Policies =>
        [.. Manifest.All.Where(manifest => manifest.Body is V1NetworkPolicy).Select(manifest => manifest.Name)];

    [Fact]
    public void what_nobody_allowed_is_denied()
    {
        var policy = Manifest.The<V1NetworkPolicy>("deny-everything").Spec;
        Labels(policy.PodSelector).ShouldBe(Anyone);
        policy.PolicyTypes.ShouldBe(["Ingress", "Egress"]);
        (policy.Ingress, policy.Egress).ShouldBe((null, null));
    }

    [Theory, MemberData(nameof(Policies))]
    public void no_policy_opens_to_the_whole_world(string name)
    {
        var policy = Manifest.The<V1NetworkPolicy>(name).Spec;
        (policy.Ingress ?? []).ShouldAllBe(rule => rule.FromProperty != null && rule.FromProperty.All(IsNamed) && rule.Ports != null);
        // The one exception: a PostgreSQL instance must find the Kubernetes API, wherever it is.
        (policy.Egress ?? []).ShouldAllBe(rule => rule.To == null ? name == "postgres" && rule.Ports != null : rule.To.All(IsNamed));
    }

    [Theory, MemberData(nameof(BehindTheGateway))]
    public void a_service_hears_only_the_gateway_and_only_at_its_port(string name)
    {
        var rule = Manifest.The<V1NetworkPolicy>(name).Spec.Ingress.Single();
        rule.FromProperty.Single().NamespaceSelector.ShouldBeNull();
        Labels(rule.FromProperty.Single().PodSelector).ShouldBe("app.kubernetes.io/name=gateway");
        rule.Ports.Single().Port.Value.ShouldBe($"{RunningSystem.Described.Service(name).Port}");
        Pods(name).ShouldContainKeyAndValue("concord/behind", "gateway");
    }

    [Fact]
    public void whoever_has_a_connection_string_may_reach_the_database_and_nobody_else() =>
        Manifest.All.Where(manifest => manifest.Pods is not null).ShouldAllBe(manifest =>
            PodEnvironment.Of(manifest.Pods!).Keys.Any(PodEnvironment.IsConnectionString)
            == manifest.Pods!.Metadata.Labels.Contains(KeyValuePair.Create("concord/uses", "postgres")));

    [Fact]
    public void whoever_checks_tokens_may_fetch_the_issuers_keys() =>
        Manifest.All.Where(manifest => manifest.Body is V1Deployment && manifest.Name != "identity")
            .ShouldAllBe(manifest => manifest.Pods!.Metadata.Labels.Contains(KeyValuePair.Create("concord/checks", "tokens")));

    [Fact]
    public void every_label_that_a_policy_asks_for_is_worn()
    {
        var worn = Manifest.All.Where(manifest => manifest.Pods is not null).SelectMany(manifest => manifest.Pods!.Metadata.Labels)
            .Append(KeyValuePair.Create("cnpg.io/cluster", Manifest.The<PostgresCluster>("postgres").Metadata.Name))
            // RabbitMQ's operator names the pods after the cluster, which whoever runs it calls so.
            .Append(KeyValuePair.Create("app.kubernetes.io/name", "broker")).ToList();
        Manifest.All.Select(manifest => manifest.Body).OfType<V1NetworkPolicy>()
            .SelectMany(policy => policy.Spec.PodSelector?.MatchLabels ?? new Dictionary<string, string>()).ShouldBeSubsetOf(worn);
    }

    private static IDictionary<string, string> Pods(string deployment) => Manifest.The<V1Deployment>(deployment).Spec.Template.Metadata.Labels;

    private static bool IsNamed(V1NetworkPolicyPeer peer) =>
        peer.IpBlock is null && Labels(peer.PodSelector) + Labels(peer.NamespaceSelector) != Anyone;

    private static string Labels(V1LabelSelector? selector) =>
        string.Join(',', (selector?.MatchLabels ?? new Dictionary<string, string>()).Select(label => $"{label.Key}={label.Value}"));
}
