using k8s;
using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>What we use of CloudNativePG's Cluster; a field that isn't here is refused like any unknown one.</summary>
internal sealed class PostgresCluster : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ObjectMeta Metadata { get; set; } = new();

    public PostgresSpec Spec { get; set; } = new();
}

internal sealed class PostgresSpec
{
    public int Instances { get; set; }

    public string ImageName { get; set; } = "";

    public bool EnableSuperuserAccess { get; set; }

    public V1LocalObjectReference? SuperuserSecret { get; set; }

    public PostgresBootstrap Bootstrap { get; set; } = new();

    public PostgresSettings Postgresql { get; set; } = new();

    public PostgresStorage Storage { get; set; } = new();

    public PostgresStorage WalStorage { get; set; } = new();

    public V1ResourceRequirements? Resources { get; set; }
}

internal sealed class PostgresBootstrap
{
    public PostgresInitialization Initdb { get; set; } = new();
}

internal sealed class PostgresInitialization
{
    public string Database { get; set; } = "";

    public bool DataChecksums { get; set; }
}

internal sealed class PostgresSettings
{
    public Dictionary<string, string> Parameters { get; set; } = [];

    public PostgresQuorum? Synchronous { get; set; }
}

internal sealed class PostgresQuorum
{
    public string Method { get; set; } = "";

    public int Number { get; set; }
}

internal sealed class PostgresStorage
{
    public ResourceQuantity? Size { get; set; }
}
