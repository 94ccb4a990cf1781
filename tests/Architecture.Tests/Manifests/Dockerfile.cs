using System.Text.RegularExpressions;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>A Dockerfile as its instructions, in order; continued lines are one.</summary>
internal sealed partial record Dockerfile(string Path, IReadOnlyList<Instruction> Instructions)
{
    public static IReadOnlyList<Dockerfile> All { get; } =
        [.. Repository.Files("gateway", "Dockerfile").Concat(Repository.Files("services", "Dockerfile")).Select(Load)];

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    public IEnumerable<string> Arguments(string name) =>
        Instructions.Where(instruction => instruction.Name == name).Select(instruction => instruction.Arguments);

    public static Dockerfile In(string folder) =>
        All.SingleOrDefault(file => file.Folder == folder) ?? throw new ShouldAssertException($"{folder} has no Dockerfile.");

    private static Dockerfile Load(string path) =>
        new(path, [.. Continuation.Replace(Repository.Read(path), " ").Split('\n').Where(line => line is not ("" or ['#', ..])).Select(Instruction.Of)]);

    [GeneratedRegex(@"\\\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continuation { get; }
}

internal sealed record Instruction(string Name, string Arguments)
{
    public static Instruction Of(string line) => line.Split(' ', 2) is [var name, var arguments]
        ? new(name, arguments)
        : throw new FormatException($"'{line}' is no instruction of a Dockerfile.");
}
