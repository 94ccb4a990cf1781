using System.Text.Json;
using System.Xml.Linq;
using Concord.Platform.Running;

namespace Concord.Architecture.Tests.Manifests;

public sealed class EveryServiceHasAnImage
{
    public static TheoryData<string> Services => [.. RunningSystem.Names];

    [Fact]
    public void whatever_runs_has_a_dockerfile_and_nothing_else_has() =>
        Dockerfile.All.Select(file => file.Folder).ShouldBe(RunningSystem.Described.Services.Select(service => service.Folder()), ignoreOrder: true);

    [Theory, MemberData(nameof(Services))]
    public void an_image_starts_the_assembly_that_its_project_makes(string name)
    {
        var service = RunningSystem.Described.Service(name);
        JsonSerializer.Deserialize<string[]>(Dockerfile.In(service.Folder()).Arguments("ENTRYPOINT").Single())
            .ShouldBe(["dotnet", $"{AssemblyName(service)}.dll"]);
    }

    [Theory, MemberData(nameof(Services))]
    public void an_image_is_built_in_release_from_locked_packages(string name)
    {
        var folder = RunningSystem.Described.Service(name).Folder();
        var build = Dockerfile.In(folder).Arguments("RUN").Single();
        build.ShouldContain($"dotnet restore {folder} --locked-mode");
        build.ShouldContain($"dotnet publish {folder} --no-restore -c Release -o /app");
        Repository.Read($"{folder}/Dockerfile").ShouldStartWith($"# Built from the root of the repository: docker build -f {folder}/Dockerfile -t concord/{name}:unreleased .\n");
    }

    [Theory, MemberData(nameof(Services))]
    public void an_image_holds_the_runtime_and_nobody_is_root_in_it(string name)
    {
        var file = Dockerfile.In(RunningSystem.Described.Service(name).Folder());
        file.Arguments("FROM").ShouldBe(["mcr.microsoft.com/dotnet/sdk:10.0 AS build", "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled"]);
        file.Arguments("USER").ShouldBe(["$APP_UID"]);
    }

    [Theory, MemberData(nameof(Services))]
    public void an_image_is_built_from_what_its_project_needs(string name)
    {
        var service = RunningSystem.Described.Service(name);
        var sources = Dockerfile.In(service.Folder()).Arguments("COPY").SelectMany(copy => copy.Split(' ')[..^1]).Where(source => source != "--from=build").ToList();
        sources.ShouldBeSubsetOf(["Directory.*", "global.json", ".editorconfig", "shared", service.Folder(), "/app"]);

        Path.Exists(Path.Combine(Repository.Root, service.Folder(), "packages.lock.json")).ShouldBeTrue();
        References(service.Project).ShouldAllBe(project => sources.Any(source => project.StartsWith(source + "/")));
    }

    [Fact]
    public void a_builder_is_given_only_what_is_listed()
    {
        var ignored = Repository.Read(".dockerignore").Split('\n').Where(line => line is not ("" or ['#', ..])).ToList();
        ignored[0].ShouldBe("*");
        ignored.Where(line => line.StartsWith('!')).ShouldBe(["!Directory.*", "!global.json", "!.editorconfig", "!gateway", "!services", "!shared"]);
        ignored.ShouldContain("**/bin");
        ignored.ShouldContain("**/obj");
    }

    private static IEnumerable<string> References(string project)
    {
        var direct = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value)))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
        return direct.SelectMany(References).Append(project).Distinct();
    }

    private static string AssemblyName(TyeService service) =>
        new[] { service.Project, "Directory.Build.props" }
            .SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("AssemblyName")).First().Value
            .Replace("$(MSBuildProjectName)", Path.GetFileNameWithoutExtension(service.Project));
}
