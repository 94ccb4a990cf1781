using System.CommandLine;
using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Verbs;

internal static class DemoVerb
{
    private static readonly Option<int> Seed = new("--seed") { Description = "Tells other cases of the same mix", DefaultValueFactory = _ => Playbill.UsualSeed };
    private static readonly Option<int> Cases = new("--cases") { Description = "How many cases", DefaultValueFactory = _ => Playbill.UsualCases };

    public static Command Create()
    {
        Cases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--cases must be 1 or more.");
        });
        return Verb.Create("demo", "Bring Concord up if it isn't and play two years of casework through the gateway", RunAsync, Seed, Cases);
    }

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var (started, file) = await UpVerb.BringUpAsync(home, console, port: null, cancellation);
        try
        {
            var seed = arguments.GetValue(Seed);
            var bill = new Playbill(seed, arguments.GetValue(Cases), LastDay.Of(home, seed, DateOnly.FromDateTime(DateTime.UtcNow)));
            await Performance.PlayAsync(file, bill, console, cancellation);
            console.WriteLine($"Concord stays up at {file.Gateway}; ./platform down stops it.");
            return 0;
        }
        catch (OperationCanceledException)
        {
            await started.StopAsync();
            throw;
        }
    }
}
