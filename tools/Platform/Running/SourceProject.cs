using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Concord.Platform.Running;

/// <summary>A project as it lies on disk; knows without the compiler whether its output still says what its sources say.</summary>
internal sealed record SourceProject(string Path)
{
    private static readonly string[] Made = ["bin", "obj", "Generated", "TestResults", "node_modules"];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
    public string Assembly => System.IO.Path.Combine(Folder, "bin", "Release", "net10.0", $"Concord.{Name}.dll");
    private string Mark => System.IO.Path.Combine(Folder, "obj", "launcher.sources");

    public bool IsBuiltFrom(string sources) => File.Exists(Assembly) && File.Exists(Mark) && File.ReadAllText(Mark) == sources;

    public void RememberBuiltFrom(string sources) => PrivateFile.Write(Mark, sources);

    /// <summary>Changes whenever a file of the project, or of one it refers to, is added, removed or written.</summary>
    public string Sources(string root)
    {
        var projects = Closure().ToList();
        var files = projects.SelectMany(project => Files(project.Folder))
            .Concat(projects.SelectMany(project => Shared(new DirectoryInfo(project.Folder).Parent, root)).DistinctBy(file => file.FullName))
            .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}")
            .Order(StringComparer.Ordinal);
        return Digest.Of(files);
    }

    private IEnumerable<SourceProject> Closure()
    {
        var seen = new HashSet<SourceProject>();
        var ahead = new Stack<SourceProject>([this]);
        while (ahead.TryPop(out var project))
            if (seen.Add(project))
                foreach (var reference in project.References())
                    ahead.Push(reference);
        return seen;
    }

    private IEnumerable<SourceProject> References() =>
        XDocument.Load(Path).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(include => new SourceProject(System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, include))));

    // What the SDK reads for every project below a folder.
    private static IEnumerable<FileInfo> Shared(DirectoryInfo? folder, string root) =>
        folder is null ? []
            : folder.FullName == root ? folder.EnumerateFiles("Directory.*")
            : folder.EnumerateFiles("Directory.*").Concat(Shared(folder.Parent, root));

    private static IEnumerable<FileInfo> Files(string folder)
    {
        var here = new DirectoryInfo(folder);
        return here.EnumerateFiles().Concat(here.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => Files(inner.FullName)));
    }
}

internal static class Digest
{
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
