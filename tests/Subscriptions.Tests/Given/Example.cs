using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Concord.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Concord.Subscriptions.Tests;

/// <summary>A program as <c>docs/subscribing.md</c> shows it, run as whoever copies it from there would: with what it keeps in a folder of its own, and killed from one moment to the next.</summary>
internal sealed class Example(string heading, IReadOnlyDictionary<string, string> changed, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("example-");
    private Process? running;

    /// <summary>What it wrote, through all its lives.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    /// <summary>What it wrote that went wrong.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Puts something where it keeps what it knows.</summary>
    public Task KeepsAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);

    /// <summary>Starts it, or the next life of it.</summary>
    public async Task RunAsync()
    {
        var (language, text) = await ReadAsync();
        foreach (var (from, to) in changed)
        {
            text.ShouldContain(from, Case.Sensitive, heading);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        var start = language == "js" ? await OfNodeAsync(text) : OfNet(text);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (folder.FullName, true, true);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        running = Process.Start(start)!;
        running.OutputDataReceived += (_, line) => Hear(Said, line.Data);
        running.ErrorDataReceived += (_, line) => Hear(Faults, line.Data);
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
    }

    /// <summary>Waits until it wrote enough.</summary>
    public Task UntilAsync(Func<IReadOnlyCollection<string>, bool> enough) => Patience.UntilAsync(
        () => running!.HasExited ? throw new InvalidOperationException($"{heading} ended: {string.Join('\n', Faults)}") : Task.FromResult(Said.ToArray()), said => enough(said), seconds: 120);

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        running!.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (running is { HasExited: false })
            await KillAsync();
        running?.Dispose();
        folder.Delete(recursive: true);
    }

    private static void Hear(ConcurrentQueue<string> said, string? line)
    {
        if (line is not null)
            said.Enqueue(line);
    }

    private async Task<(string Language, string Text)> ReadAsync()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Built.Root, "docs/subscribing.md"));
        var part = document.ReplaceLineEndings("\n").Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        var program = Regex.Matches(part, "```(?<language>js|csharp)\n(?<text>.*?)\n```", RegexOptions.Singleline).Single();
        return (program.Groups["language"].Value, program.Groups["text"].Value);
    }

    private async Task<ProcessStartInfo> OfNodeAsync(string text)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "node"))), "Node isn't on this machine: the example was not run. Install Node 20 or later.");
        await KeepsAsync("example.mjs", text);
        return new ProcessStartInfo("node", ["example.mjs"]);
    }

    private ProcessStartInfo OfNet(string text)
    {
        var file = Path.Combine(folder.FullName, "example.dll");
        var usings = string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }.Select(space => $"global using {space};\n"));
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compiled = CSharpCompilation.Create("example", [CSharpSyntaxTree.ParseText(usings), CSharpSyntaxTree.ParseText(text)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework).Select(path => MetadataReference.CreateFromFile(path))).Emit(file);
        compiled.Diagnostics.Where(found => found.Severity is DiagnosticSeverity.Error).ShouldBeEmpty();
        File.WriteAllText(Path.ChangeExtension(file, "runtimeconfig.json"), $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
        return new ProcessStartInfo("dotnet", [file]);
    }
}
