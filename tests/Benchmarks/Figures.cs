using System.Diagnostics;
using System.Globalization;

namespace Concord.Benchmarks;

/// <summary>Prints each figure with how busy the machine was when it was taken: a figure without its load says little.</summary>
internal sealed class Figures
{
    public void Tell(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-62} {value,12:0.###} {unit,-10} load {Load()}"));

    /// <summary>Begins a table: one row for each contender.</summary>
    public void Title(string what) =>
        Console.WriteLine($"\n| {what} | requests/s | p50 ms | p99 ms | service ms | PostgreSQL ms | together ms |\n|---|---|---|---|---|---|---|");

    /// <summary>A contender's medians, each with its lowest and highest round.</summary>
    public void Row(string name, Speed.Results results) => Console.WriteLine(
        $"| {name} | {Cell(results.Of(round => round.Shot.PerSecond), "0")} | {Cell(results.Of(round => round.Shot.P50), "0.0")} | {Cell(results.Of(round => round.Shot.P99), "0.0")} | {Cell(results.Of(round => round.Service * 1000), "0.00")} | {Cell(results.Of(round => round.Postgres * 1000), "0.00")} | {Cell(results.Of(round => round.Cpu * 1000), "0.00")} |");

    /// <summary>A ratio with its lowest and highest round.</summary>
    public void Ratio(string what, (double Low, double Median, double High) ratio) => Console.WriteLine($"{what,-100} {Cell(ratio, "0.00")} × load {Load()}");

    // A floor may not say everything.
    private static string Cell((double Low, double Median, double High) figure, string form) => double.IsNaN(figure.Median) ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{figure.Median.ToString(form, CultureInfo.InvariantCulture)} ({figure.Low.ToString(form, CultureInfo.InvariantCulture)}–{figure.High.ToString(form, CultureInfo.InvariantCulture)})");

    /// <summary>The value below which the given share of <paramref name="values"/> lies.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));

    /// <summary>The median time of a piece of work that is done so many times, in milliseconds.</summary>
    public static async Task<double> MedianAsync(int times, Func<Task> work)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
            took.Add(await SecondsAsync(work) * 1000);

        return Percentile(took, 0.5);
    }

    /// <summary>How long a piece of work takes, in seconds.</summary>
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
