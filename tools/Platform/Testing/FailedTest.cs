using System.Text.Json;

namespace Concord.Platform.Testing;

/// <summary>A test that failed, told once more at the end, where whoever reads the last lines finds it.</summary>
internal sealed record FailedTest(string Name, string Why)
{
    private const int Longest = 300;

    /// <summary>Those of a CTRF report; none where there is no report.</summary>
    public static IReadOnlyList<FailedTest> In(string report)
    {
        if (!File.Exists(report))
            return [];
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        return [.. json.RootElement.GetProperty("results").GetProperty("tests").EnumerateArray().Where(test => test.GetProperty("status").GetString() == "failed").Select(Read)];
    }

    public override string ToString() => $"failed: {Name}{(Why is "" ? "" : $": {Why}")}";

    private static FailedTest Read(JsonElement test)
    {
        var why = test.TryGetProperty("message", out var message) ? string.Join(' ', message.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return new(test.GetProperty("name").GetString()!, why.Length > Longest ? $"{why[..Longest]}…" : why);
    }
}
