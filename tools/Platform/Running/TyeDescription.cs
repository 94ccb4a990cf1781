namespace Concord.Platform.Running;

/// <summary>The running system as <c>tye.yaml</c> describes it, in Tye's own keys; the order of services is the order of starting.</summary>
public sealed record TyeDescription
{
    public const string GatewayName = "gateway";

    public required string Name { get; init; }
    public required List<TyeService> Services { get; init; }

    public TyeService Service(string name) =>
        Services.FirstOrDefault(service => service.Name == name)
            ?? throw new RefusalException($"tye.yaml has no service {name}: it has {string.Join(", ", Services.Select(service => service.Name))}.");

    public static TyeDescription Read(string path) => TyeReader.Read(path);
}

/// <summary>One process of the running system.</summary>
public sealed record TyeService
{
    public required string Name { get; init; }

    /// <summary>The project's path, relative to <c>tye.yaml</c>.</summary>
    public required string Project { get; init; }

    public required List<TyeBinding> Bindings { get; init; }
    public List<TyeVariable> Env { get; init; } = [];

    public int Port => Bindings[0].Port;

    /// <summary>True of a process that must be migrated before it starts.</summary>
    public bool HasDatabase => Env.Exists(variable => variable.Name == "ConnectionStrings__serve");
}

/// <summary>Where a process listens, on the loopback address.</summary>
public sealed record TyeBinding
{
    public required int Port { get; init; }
    public required string Protocol { get; init; }
}

/// <summary>One variable of a process's environment; its value may hold the placeholders that <c>tye.yaml</c> explains.</summary>
public sealed record TyeVariable
{
    public required string Name { get; init; }
    public required string Value { get; init; }
}
