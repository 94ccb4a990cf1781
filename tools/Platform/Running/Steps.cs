using System.Diagnostics;
using Spectre.Console;

namespace Concord.Platform.Running;

/// <summary>Tells a person what is being done, and a log what was done, one line each.</summary>
internal sealed class Steps(IAnsiConsole console)
{
    public async Task TakeAsync(string what, Func<Task<string>> step)
    {
        var clock = Stopwatch.StartNew();
        var outcome = console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? await console.Status().StartAsync(Markup.Escape(what), _ => step())
            : await step();
        console.MarkupLineInterpolated($"  {what,-15} {outcome} [grey]({clock.Elapsed.TotalSeconds:0.0} s)[/]");
    }
}
