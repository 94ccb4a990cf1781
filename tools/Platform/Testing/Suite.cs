using System.Diagnostics;
using System.Text.RegularExpressions;
using Concord.Platform.Postgres;
using Concord.Platform.Running;

namespace Concord.Platform.Testing;

/// <summary>Every test project of the solution, built in Release and run one after the other against one PostgreSQL of their own.</summary>
internal sealed partial class Suite(Home home)
{
    private const string PostgresVariable = "CONCORD_TEST_POSTGRES";
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan LongestProject = TimeSpan.FromMinutes(10);

    private readonly List<FailedTest> failures = [];

    /// <summary>The tests that failed, in the order in which they ran.</summary>
    public IReadOnlyList<FailedTest> Failures => failures;

    public async Task<TestCount> RunAsync(string[] only, CancellationToken cancellation)
    {
        var projects = Projects().Where(project => only is [] || only.Any(part => project.Name.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
        var cluster = new PostgresCluster(home.TestPostgres);
        var started = await cluster.StartAsync(cancellation);
        try
        {
            await BuildAsync(cancellation);
            var total = new TestCount(0, 0, 0);
            foreach (var project in projects)
                total += await RunAsync(project, cluster.ConnectionString, cancellation);
            return total;
        }
        finally
        {
            if (started)
                await cluster.StopAsync();
        }
    }

    private IEnumerable<SourceProject> Projects() =>
        TestProject.Matches(File.ReadAllText(Path.Combine(home.Root, "Platform.sln")))
            .Select(match => new SourceProject(Path.Combine(home.Root, match.Groups["path"].Value.Replace('\\', '/'))));

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var built = await new ShownProgram(home.Root, ["build", "Platform.sln", "-c", "Release", "-v", "minimal", "--nologo", "-nodeReuse:false"], [])
            .RunAsync(LongestBuild, cancellation);
        if (built != 0)
            throw new RefusalException("The build failed: mend what the compiler says above, then run ./platform test again.");
    }

    private async Task<TestCount> RunAsync(SourceProject project, string postgres, CancellationToken cancellation)
    {
        var report = Path.Combine(home.Folder, "test-results", $"{project.Name}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var clock = Stopwatch.StartNew();
        string[] color = Console.IsOutputRedirected ? ["-noColor"] : [];
        var exitCode = await new ShownProgram(home.Root, [project.Assembly, "-noLogo", .. color, "-result-ctrf", report], new() { [PostgresVariable] = postgres })
            .RunAsync(LongestProject, cancellation);
        var count = TestCount.Of(report, exitCode);
        failures.AddRange(FailedTest.In(report));
        Console.WriteLine($"{project.Name}: {count} ({clock.Elapsed.TotalSeconds:0.0} s)");
        return count;
    }

    [GeneratedRegex(@"""(?<path>tests\\[^""]*\.Tests\.csproj)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestProject { get; }
}
