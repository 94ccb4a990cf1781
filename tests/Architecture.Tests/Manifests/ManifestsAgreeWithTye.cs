using k8s.Models;

namespace Concord.Architecture.Tests.Manifests;

public sealed class ManifestsAgreeWithTye
{
    public static TheoryData<string> Services => [.. RunningSystem.Names];

    public static TheoryData<string> ServicesWithDatabase =>
        [.. RunningSystem.Described.Services.Where(service => service.HasDatabase).Select(service => service.Name)];

    [Fact]
    public void whatever_runs_is_deployed_and_nothing_else_is() =>
        Manifest.All.Where(manifest => manifest.Body is V1Deployment).Select(manifest => manifest.Name)
            .ShouldBe(RunningSystem.Names, ignoreOrder: true);

    [Theory, MemberData(nameof(Services))]
    public void a_service_is_one_file_that_holds_all_of_it(string name)
    {
        string[] kinds = ["ServiceAccount", "Service", "PodDisruptionBudget", "Deployment", "NetworkPolicy"];
        string[] migration = RunningSystem.Described.Service(name).HasDatabase ? ["Job"] : [];

        var file = Manifest.All.Where(manifest => manifest.File == $"k8s/base/{name}.yaml").ToList();
        file.Select(manifest => manifest.Body.Kind).ShouldBe(kinds.Concat(migration), ignoreOrder: true);
        file.ShouldAllBe(manifest => manifest.Name == (manifest.Body is V1Job ? $"{name}-migrate" : name));
    }

    [Theory, MemberData(nameof(Services))]
    public void a_service_listens_where_tye_says(string name)
    {
        var port = RunningSystem.Described.Service(name).Port;
        var container = Manifest.The<V1Deployment>(name).Spec.Template.Spec.Containers.Single();
        var door = Manifest.The<V1Service>(name).Spec.Ports.Single();

        (door.Port, door.TargetPort.Value).ShouldBe((port, "http"));
        container.Ports.Select(open => (open.Name, open.ContainerPort)).ShouldBe([("http", port)]);
        PodEnvironment.Of(Manifest.The<V1Deployment>(name).Spec.Template)["ASPNETCORE_URLS"].ShouldBe($"http://+:{port}");
    }

    [Theory, MemberData(nameof(Services))]
    public void a_service_gets_the_environment_that_tye_names(string name)
    {
        var service = RunningSystem.Described.Service(name);
        PodEnvironment.Of(Manifest.The<V1Deployment>(name).Spec.Template).Keys.ShouldBe(
            service.Env.Where(variable => !variable.IsForDevelopment() || variable.Name == "Token__Secret").Select(variable => InACluster(variable.Name))
                .Except(["ConnectionStrings__owner"]).Concat(["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT"]),
            ignoreOrder: true);
    }

    // Production refuses the file that holds the wrapping key, and a system proves itself there with a key and not with a secret.
    private static string InACluster(string variable) => variable switch
    {
        "Privacy__KeyEncryptionFile" => "Privacy__KeyEncryptionKey",
        "Token__Secret" => "Token__Key",
        _ => variable,
    };

    [Theory, MemberData(nameof(Services))]
    public void a_service_finds_its_neighbours_by_name(string name)
    {
        var environment = PodEnvironment.Of(Manifest.The<V1Deployment>(name).Spec.Template);
        foreach (var variable in RunningSystem.Described.Service(name).Env)
        {
            if (variable.Neighbour() is { } neighbour)
                environment[variable.Name].ShouldBe($"http://{neighbour.Name}:{neighbour.Port}");
        }

        environment["ASPNETCORE_ENVIRONMENT"].ShouldBe("Production");
        environment["Identity__Issuer"].ShouldBe("https://concord.example/");
    }

    [Theory, MemberData(nameof(ServicesWithDatabase))]
    public void the_migration_alone_is_owner_and_administrator(string name)
    {
        var roles = RunningSystem.Described.Service(name).Env.Select(variable => variable.Name).Where(PodEnvironment.IsConnectionString);
        var expected = roles.ToDictionary(role => role, role => PodEnvironment.Secret(role == "ConnectionStrings__keys" ? $"{name}-subject-keys" : $"{name}-database", role.Split("__")[1]));
        expected.Add("ConnectionStrings__admin", PodEnvironment.Secret("postgres-admin", "connection"));

        var job = Manifest.The<V1Job>($"{name}-migrate").Spec.Template;
        job.Spec.Containers.Single().Args.ShouldBe(["migrate"]);
        ConnectionStrings(job).ShouldBe(expected, ignoreOrder: true);
        ConnectionStrings(Manifest.The<V1Deployment>(name).Spec.Template).ShouldBeSubsetOf(expected);
    }

    private static IEnumerable<KeyValuePair<string, string>> ConnectionStrings(V1PodTemplateSpec pods) =>
        PodEnvironment.Of(pods).Where(variable => PodEnvironment.IsConnectionString(variable.Key));
}
