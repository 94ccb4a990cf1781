using k8s;
using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What we use of Dapr's own kinds; a field that isn't here is refused like any unknown one.</summary>
internal abstract class DaprKind : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ObjectMeta Metadata { get; set; } = new();

    public List<string> Scopes { get; set; } = [];
}

internal sealed class DaprComponent : DaprKind
{
    public DaprComponentSpec Spec { get; set; } = new();

    /// <summary>What a setting says; empty where it isn't set.</summary>
    public string Said(string name) => Spec.Metadata.SingleOrDefault(setting => setting.Name == name)?.Value ?? "";
}

internal sealed class DaprComponentSpec
{
    public string Type { get; set; } = "";

    public string Version { get; set; } = "";

    public List<DaprSetting> Metadata { get; set; } = [];
}

internal sealed class DaprSetting
{
    public string Name { get; set; } = "";

    public string? Value { get; set; }

    public V1SecretKeySelector? SecretKeyRef { get; set; }
}

internal sealed class DaprConfiguration : DaprKind
{
    public DaprConfigurationSpec Spec { get; set; } = new();
}

internal sealed class DaprConfigurationSpec
{
    public DaprApi Api { get; set; } = new();

    public DaprSecrets Secrets { get; set; } = new();

    public DaprLogging Logging { get; set; } = new();
}

internal sealed class DaprApi
{
    public List<DaprApiRule> Allowed { get; set; } = [];
}

internal sealed class DaprApiRule
{
    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public string Protocol { get; set; } = "";
}

internal sealed class DaprSecrets
{
    public List<DaprSecretsScope> Scopes { get; set; } = [];
}

internal sealed class DaprSecretsScope
{
    public string StoreName { get; set; } = "";

    public string DefaultAccess { get; set; } = "";
}

internal sealed class DaprLogging
{
    public DaprApiLogging ApiLogging { get; set; } = new();
}

internal sealed class DaprApiLogging
{
    public bool Enabled { get; set; }
}

internal sealed class DaprResiliency : DaprKind
{
    public DaprResiliencySpec Spec { get; set; } = new();
}

internal sealed class DaprResiliencySpec
{
    public DaprPolicies Policies { get; set; } = new();

    public DaprTargets Targets { get; set; } = new();
}

internal sealed class DaprPolicies
{
    public Dictionary<string, string> Timeouts { get; set; } = [];

    public Dictionary<string, DaprRetry> Retries { get; set; } = [];
}

internal sealed class DaprRetry
{
    public string Policy { get; set; } = "";

    public string MaxInterval { get; set; } = "";

    public int MaxRetries { get; set; }
}

internal sealed class DaprTargets
{
    public Dictionary<string, DaprWays> Components { get; set; } = [];
}

internal sealed class DaprWays
{
    public DaprWay Inbound { get; set; } = new();

    public DaprWay Outbound { get; set; } = new();
}

internal sealed class DaprWay
{
    public string Timeout { get; set; } = "";

    public string Retry { get; set; } = "";
}
