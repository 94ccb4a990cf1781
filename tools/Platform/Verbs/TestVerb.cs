using System.CommandLine;
using Concord.Platform.Running;
using Concord.Platform.Testing;

namespace Concord.Platform.Verbs;

internal static class TestVerb
{
    private static readonly Argument<string[]> Projects = new("projects") { Arity = ArgumentArity.ZeroOrMore, Description = "Only test projects whose name contains one of these" };

    public static Command Create() => Verb.Create("test", "Start a PostgreSQL of its own, build everything in Release and run every test", RunAsync, Projects);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        if (!RabbitPrograms.AreInstalled)
            Console.WriteLine(RabbitPrograms.Missing);
        var suite = new Suite(home.Prepare());
        var total = await suite.RunAsync(arguments.GetValue(Projects) ?? [], cancellation);
        foreach (var failure in suite.Failures)
            Console.WriteLine(failure);
        Console.WriteLine(total);
        return total.IsGreen ? 0 : 1;
    }
}
