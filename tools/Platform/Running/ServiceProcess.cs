using System.Diagnostics;

namespace Concord.Platform.Running;

/// <summary>Starts and stops one service; a started service belongs to no terminal and outlives the launcher.</summary>
internal sealed class ServiceProcess(Home home)
{
    private const int LargestLog = 16 * 1024 * 1024;

    // Keys pressed in the terminal reach the launcher alone: it decides what stops. The shell gives way to the service and its number stays.
    // A shell drops variables whose names it couldn't assign itself (dev-partner has a dash), so those come by its input and go on through env.
    private const string Detached = """
        trap '' INT QUIT HUP
        while IFS= read -r variable; do set -- "$variable" "$@"; done
        exec env "$@" >>"$0" 2>&1 </dev/null
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ProcessBook _book = new(home);

    public ProcessRecord Start(ServicePlan plan)
    {
        var log = home.Log(plan.Name);
        if (new FileInfo(log) is { Exists: true, Length: > LargestLog })
            File.Move(log, $"{log}.1", overwrite: true);

        using var process = Process.Start(Describe(plan, log))!;
        foreach (var (name, value) in plan.Environment.Where(variable => !IsShellName(variable.Key)))
            process.StandardInput.Write($"{name}={value}\n");
        process.StandardInput.Close();
        var identity = ProcessIdentity.Of(process.Id) ?? throw new RefusalException($"{plan.Name} ended at once: read {log}, then run ./platform up again.");
        var record = new ProcessRecord(plan.Name, identity, plan.Address, plan.Fingerprint, plan.Sources);
        _book.Write(record);
        return record;
    }

    public async Task StopAsync(ProcessRecord record)
    {
        await record.Identity.StopAsync(ProcessIdentity.Terminate, Patience);
        if (_book.Alive(record.Name) is null)
            _book.Forget(record.Name);
    }

    private static ProcessStartInfo Describe(ServicePlan plan, string log)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Detached, log, "dotnet", plan.Project.Assembly])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            WorkingDirectory = plan.Project.Folder,
        };
        start.Environment.Remove("CONCORD_POSTGRES");
        foreach (var (name, value) in plan.Environment.Where(variable => IsShellName(variable.Key)))
            start.Environment[name] = value;
        return start;
    }

    private static bool IsShellName(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
