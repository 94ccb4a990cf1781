using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>The server process of a cluster as its own <c>postmaster.pid</c> names it, if that process still is what the file says.</summary>
internal sealed record Postmaster(string Data)
{
    private const int Nobody = int.MaxValue;

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    public ProcessIdentity? Process => RecordedPid() is { } pid && IsOurs(pid) ? ProcessIdentity.Of(pid) : null;

    // After a restart of the machine another process of the same user may have the number in the file, and PostgreSQL then refuses
    // to start. Only the number is replaced: the rest of the file is how PostgreSQL notices sessions that a killed server left behind.
    public void ForgetStranger()
    {
        if (RecordedPid() is not { } pid || IsOurs(pid))
            return;
        var lines = File.ReadAllLines(PidFile);
        lines[0] = $"{Nobody}";
        File.WriteAllLines(PidFile, lines);
    }

    private int? RecordedPid() => int.TryParse(Read(PidFile).Split('\n')[0], out var pid) ? pid : null;

    // A server works in its data directory, so what it sees there must be the very file that named it.
    private bool IsOurs(int pid)
    {
        if (ProcessIdentity.Of(pid) is null)
            return false;
        if (OperatingSystem.IsLinux())
            return Read($"/proc/{pid}/cwd/postmaster.pid") == Read(PidFile);
        using var process = System.Diagnostics.Process.GetProcessById(pid);
        return process.ProcessName.Contains("postgres", StringComparison.Ordinal);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
