using System.CommandLine;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>One verb of the launcher: whatever it can't do ends in one sentence and exit code 1.</summary>
internal static class Verb
{
    private const int Refused = 1;
    private const int Interrupted = 130;

    public static Option<string?> Tye { get; } = new("--tye") { Description = "Another description of a running system than Concord's own tye.yaml", Recursive = true };

    public static Command Create(string name, string description, Func<Home, ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var option in symbols.OfType<Option>())
            command.Add(option);
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        command.SetAction((arguments, cancellation) => RunAsync(action, arguments, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Func<Home, ParseResult, CancellationToken, Task<int>> action, ParseResult arguments, CancellationToken cancellation)
    {
        try
        {
            return await action(Home.Find(arguments.GetValue(Tye)), arguments, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted: what was started here has been stopped.");
            return Interrupted;
        }
        catch (Exception fault) when (Complaint.Sentence(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Refused;
        }
    }
}
