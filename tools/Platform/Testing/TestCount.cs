using System.Text.Json;

namespace Concord.Platform.Testing;

/// <summary>How many tests passed, failed and were skipped; a program that ended badly without a failed test counts as one failure.</summary>
internal sealed record TestCount(int Passed, int Failed, int Skipped)
{
    /// <summary>Green needs at least one test that passed, because a suite that ran nothing proves nothing.</summary>
    public bool IsGreen => Failed == 0 && Passed > 0;

    public static TestCount operator +(TestCount one, TestCount other) =>
        new(one.Passed + other.Passed, one.Failed + other.Failed, one.Skipped + other.Skipped);

    /// <summary>Reads the CTRF report that a test program wrote, if it came that far.</summary>
    public static TestCount Of(string report, int exitCode)
    {
        var counted = File.Exists(report) ? Read(report) : new(0, 0, 0);
        return counted.Failed == 0 && exitCode != 0 ? counted with { Failed = 1 } : counted;
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    private static TestCount Read(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        var summary = json.RootElement.GetProperty("results").GetProperty("summary");
        int Count(string name) => summary.GetProperty(name).GetInt32();
        return new(Count("passed"), Count("failed"), Count("skipped") + Count("pending") + Count("other"));
    }
}
