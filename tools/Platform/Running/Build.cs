using System.Xml.Linq;

namespace Concord.Platform.Running;

/// <summary>Builds, in one run of the SDK and only when sources changed, the projects that tye.yaml names.</summary>
internal sealed class Build(Home home)
{
    private string Together => Path.Combine(home.Folder, "up.proj");

    /// <summary>Says what was built.</summary>
    public async Task<string> RefreshAsync(IEnumerable<KeyValuePair<SourceProject, string>> projects, CancellationToken cancellation)
    {
        var stale = projects.Where(one => !one.Key.IsBuiltFrom(one.Value)).DistinctBy(one => one.Key).ToList();
        if (stale is [])
            return "up to date";

        await RunAsync(stale.Select(one => one.Key), cancellation);
        stale.ForEach(one => one.Key.RememberBuiltFrom(one.Value));
        return string.Join(", ", stale.Select(one => one.Key.Name));
    }

    private async Task RunAsync(IEnumerable<SourceProject> projects, CancellationToken cancellation)
    {
        new XDocument(Describe(projects)).Save(Together);
        var result = await new Tool("dotnet", "build", Together, "-c", "Release", "-v", "quiet", "--nologo", "-nodeReuse:false") { Folder = home.Root }
            .RunAsync(cancellation);
        await File.WriteAllTextAsync(home.Log("build"), result.Output, cancellation);
        if (!result.Succeeded)
            throw RefusalException.For(Failure(result), result.Output);
    }

    private static XElement Describe(IEnumerable<SourceProject> projects) => new("Project",
        new XAttribute("DefaultTargets", "Build"),
        new XElement("ItemGroup", projects.Select(project => new XElement("Service", new XAttribute("Include", project.Path)))),
        Target("Restore", "", inParallel: false),
        Target("Build", "Configuration=Release", inParallel: true));

    // Restoring goes one by one, because two at once would write the files of a shared project together.
    private static XElement Target(string name, string properties, bool inParallel) => new("Target",
        new XAttribute("Name", name),
        new XElement("MSBuild",
            new XAttribute("Projects", "@(Service)"),
            new XAttribute("Targets", name),
            new XAttribute("BuildInParallel", inParallel),
            new XAttribute("Properties", properties)));

    private string Failure(ToolResult result)
    {
        var errors = result.Output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().Take(5);
        return $"The build failed: mend what {home.Log("build")} says and run ./platform up again.\n{string.Join('\n', errors)}";
    }
}
