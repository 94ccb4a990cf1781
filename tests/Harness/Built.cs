namespace Concord.Harness;

/// <summary>Where the programs under test lie, built like the tests themselves.</summary>
public static class Built
{
    /// <summary>The program of <paramref name="project"/>, a folder such as <c>services/Identity</c>.</summary>
    public static string Program(string project)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var root = built;
        while (!File.Exists(Path.Combine(root.FullName, "Platform.sln")))
            root = root.Parent!;

        var folder = Path.Combine(root.FullName, project);
        var name = Path.GetFileNameWithoutExtension(Directory.GetFiles(folder, "*.csproj").Single());
        return Path.Combine(folder, "bin", built.Parent!.Name, built.Name, $"Concord.{name}.dll");
    }
}
