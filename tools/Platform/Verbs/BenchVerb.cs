using System.CommandLine;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>Measures Concord beside what one would pick instead; what is measured, and how, stands in docs/performance.md.</summary>
internal static class BenchVerb
{
    private static readonly Argument<string[]> What = new("what") { Arity = ArgumentArity.ZeroOrMore, Description = "What to measure; nothing named is the speed of everything. A word that isn't known is answered with those that are" };

    public static Command Create() => Verb.Create("bench", "Measure Concord, its peers and the floor in one run, on the same PostgreSQL", RunAsync, What);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var what = arguments.GetValue(What) is { Length: > 0 } named ? named : ["speed"];
        var project = Path.Combine(home.Root, "tests", "Benchmarks");
        return await new Tool("dotnet", ["run", "-c", "Release", "--project", project, "--", .. what]) { Folder = home.Root }.ShowAsync(cancellation);
    }
}
