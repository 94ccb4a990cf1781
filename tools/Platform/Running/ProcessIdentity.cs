using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Concord.Platform.Running;

/// <summary>Names one process for ever: number and moment of start, so that another process with a recycled number is never taken for it.</summary>
internal sealed record ProcessIdentity(int Pid, string Start)
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    public bool IsAlive => Of(Pid) == this;

    public static ProcessIdentity? Of(int pid) =>
        (OperatingSystem.IsLinux() ? StartFromKernel(pid) : StartFromClock(pid)) is { } start ? new(pid, start) : null;

    public void Signal(int signal)
    {
        if (IsAlive)
            _ = SendSignal(Pid, signal);
    }

    /// <summary>Asks with a signal, waits, and kills only what has not ended in time.</summary>
    public async Task StopAsync(int signal, TimeSpan patience)
    {
        Signal(signal);
        if (!await Wait.UntilAsync(() => !IsAlive, patience, CancellationToken.None))
            Signal(Kill);
        await Wait.UntilAsync(() => !IsAlive, TimeSpan.FromSeconds(5), CancellationToken.None);
    }

    // The kernel's own count since boot doesn't move when the clock is set; with the boot's id it never repeats.
    private static string? StartFromKernel(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}:{fields[19]}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? StartFromClock(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.StartTime.ToUniversalTime().ToString("s");
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int pid, int signal);
}
