using System.Globalization;

namespace Concord.Benchmarks;

/// <summary>Prints each figure with how busy the machine was when it was taken: a figure without its load says little.</summary>
internal sealed class Figures
{
    public void Tell(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-62} {value,12:0.###} {unit,-10} load {Load()}"));

    /// <summary>The value below which the given share of <paramref name="values"/> lies.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
