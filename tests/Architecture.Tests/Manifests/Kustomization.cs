using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What we use of kustomize; a field that isn't here, such as <c>secretGenerator</c>, is refused.</summary>
internal sealed record Kustomization
{
    private static readonly IDeserializer Strict = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public string ApiVersion { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Namespace { get; init; }

    public List<SharedLabels> Labels { get; init; } = [];

    public List<string> Resources { get; init; } = [];

    public List<GeneratedConfigMap> ConfigMapGenerator { get; init; } = [];

    public List<Patch> Patches { get; init; } = [];

    public static Kustomization Load(string file) => Strict.Deserialize<Kustomization>(Repository.Read(file));

    public static List<PatchOperation> Operations(Patch patch) => Strict.Deserialize<List<PatchOperation>>(patch.Operations);

    /// <summary>The generated ConfigMap of that name, as the environment it becomes.</summary>
    public Dictionary<string, string> Environment(string configMap) =>
        ConfigMapGenerator.Single(map => map.Name == configMap).Literals
            .Select(literal => literal.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
}

internal sealed record SharedLabels
{
    public Dictionary<string, string> Pairs { get; init; } = [];

    public bool IncludeTemplates { get; init; }
}

internal sealed record GeneratedConfigMap
{
    public string Name { get; init; } = "";

    public string? Behavior { get; init; }

    public List<string> Literals { get; init; } = [];
}

internal sealed record Patch
{
    public PatchTarget Target { get; init; } = new();

    [YamlMember(Alias = "patch")]
    public string Operations { get; init; } = "";
}

internal sealed record PatchTarget
{
    public string Kind { get; init; } = "";

    public string? Name { get; init; }
}

internal sealed record PatchOperation
{
    public string Op { get; init; } = "";

    public string Path { get; init; } = "";

    public object? Value { get; init; }
}
