namespace Concord.Harness;

/// <summary>Where the programs under test lie, built like the tests themselves.</summary>
public static class Built
{
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory);

    /// <summary>Where the whole repository lies.</summary>
    public static string Root
    {
        get
        {
            var root = Here;
            while (!File.Exists(Path.Combine(root.FullName, "Platform.sln")))
                root = root.Parent!;
            return root.FullName;
        }
    }

    /// <summary>The program of <paramref name="project"/>, a folder such as <c>services/Identity</c>.</summary>
    public static string Program(string project)
    {
        var folder = Path.Combine(Root, project);
        var name = Path.GetFileNameWithoutExtension(Directory.GetFiles(folder, "*.csproj").Single());
        return Path.Combine(folder, "bin", Here.Parent!.Name, Here.Name, $"Concord.{name}.dll");
    }
}
