using System.Diagnostics;

namespace Concord.Platform.Running;

/// <summary>Starts and stops one service; a started service belongs to no terminal and outlives the launcher.</summary>
internal sealed class ServiceProcess(Home home)
{
    private const int LargestLog = 16 * 1024 * 1024;

    // Keys pressed in the terminal reach the launcher alone: it decides what stops. The shell gives way to the service and its number stays.
    private const string Detached = """trap '' INT QUIT HUP; exec "$@" >>"$0" 2>&1 </dev/null""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ProcessBook _book = new(home);

    public ProcessRecord Start(ServicePlan plan)
    {
        var log = home.Log(plan.Name);
        if (new FileInfo(log) is { Exists: true, Length: > LargestLog })
            File.Move(log, $"{log}.1", overwrite: true);

        using var process = Process.Start(Describe(plan, log))!;
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
        var start = new ProcessStartInfo("/bin/sh", ["-c", Detached, log, "dotnet", plan.Project.Assembly]) { WorkingDirectory = plan.Project.Folder };
        start.Environment.Remove("CONCORD_POSTGRES");
        foreach (var (name, value) in plan.Environment)
            start.Environment[name] = value;
        return start;
    }
}
