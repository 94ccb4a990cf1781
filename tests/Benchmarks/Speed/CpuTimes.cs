using Concord.Platform.Running;

namespace Concord.Benchmarks.Speed;

/// <summary>How much processor time processes have used, as the kernel counts it (Linux only).</summary>
internal static class CpuTimes
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of <paramref name="root"/> and of everything that it started, what has ended included.</summary>
    public static double OfTree(int root) => Directory.EnumerateDirectories("/proc").Select(folder => Stat(Path.GetFileName(folder))).OfType<Process>()
        .Where(process => process.Id == root || process.Parent == root).Sum(process => process.Own + (process.Id == root ? process.Ended : 0)) / TicksPerSecond;

    /// <summary>Memory in megabytes: all that is resident; what of it the process would free by ending, with its share of what several map; and what no file is behind.</summary>
    public static (double Resident, double Share, double Own) Megabytes(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/smaps_rollup");
        return (Of("Rss:"), Of("Pss:"), Of("Pss_Anon:"));

        double Of(string name) => lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024).FirstOrDefault();
    }

    /// <summary>The process that PostgreSQL's others are children of.</summary>
    public static int Postmaster(Home home) =>
        int.Parse(File.ReadLines(Directory.EnumerateFiles(home.Postgres, "postmaster.pid", SearchOption.AllDirectories).Single()).First());

    private static Process? Stat(string name)
    {
        if (!int.TryParse(name, out var id))
            return null;
        try
        {
            // The program's name stands in brackets and may hold anything.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(id, int.Parse(fields[1]), long.Parse(fields[11]) + long.Parse(fields[12]), long.Parse(fields[13]) + long.Parse(fields[14]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Process(int Id, int Parent, long Own, long Ended);
}
