namespace Concord.Platform.Running;

/// <summary>All that is needed to run one process of the description on this machine.</summary>
internal sealed record ServicePlan(
    string Name,
    SourceProject Project,
    string Address,
    bool HasDatabase,
    string Sources,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Equal when a process started from this plan would be the same process.</summary>
    public string Fingerprint => Digest.Of(Environment.Select(variable => $"{variable.Key}={variable.Value}").Order(StringComparer.Ordinal).Prepend(Sources));
}
