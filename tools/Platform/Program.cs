using System.CommandLine;
using System.Runtime.InteropServices;
using Concord.Platform.Verbs;
using Spectre.Console;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

// Lines for a file or a pipe are never broken.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 4096;

var platform = new RootCommand("Concord on this machine. Start with: ./platform demo")
{
    UpVerb.Create(), DownVerb.Create(), StatusVerb.Create(), LogsVerb.Create(), ResetVerb.Create(), DemoVerb.Create(), VerifyVerb.Create(), LedgerVerb.Create(), WitnessVerb.Create(), KeysVerb.Create(), SubscribeVerb.Create(), TestVerb.Create(), BenchVerb.Create(),
};
platform.Add(Verb.Tye);
return await platform.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null }, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
