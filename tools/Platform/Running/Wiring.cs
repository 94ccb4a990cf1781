using Npgsql;

namespace Concord.Platform.Running;

/// <summary>Turns the description into plans: placeholders become addresses, secrets, folders and connection strings of this machine.</summary>
internal sealed class Wiring(Home home, TyeDescription tye, int? gatewayPort)
{
    private const string DevelopmentClients = "Identity__DevelopmentClients__";
    private readonly Secrets _secrets = new(home.Secrets);

    public string Address(string service) => $"http://127.0.0.1:{Port(tye.Service(service))}";

    public int Port(TyeService service) =>
        service.Name == TyeDescription.GatewayName && gatewayPort is { } port ? port : service.Port;

    /// <summary>Refuses before anything was built or started, as long as another program listens where a service would.</summary>
    public void CheckPorts(IEnumerable<TyeService> services)
    {
        foreach (var service in services.Where(service => !Ports.IsFree(Port(service))))
        {
            var otherwise = service.Name == TyeDescription.GatewayName ? "choose another with --port" : "give the service another in tye.yaml";
            throw new RefusalException($"Port {Port(service)}, which {service.Name} needs, is taken by another program: stop that program, or {otherwise}, and run ./platform up again.");
        }
    }

    // Which development clients there are stands in tye.yaml alone, by role: a shell passes no variable on whose name has a hyphen.
    public List<DevelopmentClient> Clients() =>
        [.. tye.Services.SelectMany(service => service.Env)
            .Where(variable => variable.Name.StartsWith(DevelopmentClients, StringComparison.Ordinal))
            .Select(variable => variable.Name[DevelopmentClients.Length..])
            .Select(role => new DevelopmentClient($"dev-{role}", _secrets[$"dev-{role}"], role))];

    public ServicePlan Plan(TyeService service, string sources, string admin)
    {
        var environment = service.Env.ToDictionary(
            variable => variable.Name,
            variable => Placeholder.Fill(variable.Value, (kind, name) => Known(kind, name, admin)));
        environment["ASPNETCORE_URLS"] = Address(service.Name);
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return new(service.Name, Project(service), Address(service.Name), service.HasDatabase, sources, environment);
    }

    public SourceProject Project(TyeService service) => new(Path.GetFullPath(Path.Combine(home.Root, service.Project)));

    private string Known(string kind, string name, string admin) => kind switch
    {
        "postgres" => new NpgsqlConnectionStringBuilder(admin) { Username = name, Password = _secrets[$"postgres:{name}"] }.ConnectionString,
        "secret" => _secrets[name],
        "folder" => Directory.CreateDirectory(Path.Combine(home.Folder, name), Home.OwnerOnly).FullName,
        _ => Address(kind),
    };
}
