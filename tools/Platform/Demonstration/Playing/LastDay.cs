using System.Text.Json;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>
/// The day up to which the demonstration tells: the day of its first play. It is kept beside the data and deleted with them,
/// so that a later play sends the same requests to the letter and is recognised as a repetition.
/// </summary>
internal static class LastDay
{
    public static DateOnly Of(Home home)
    {
        var kept = Path.Combine(home.Folder, "demonstration.json");
        if (!File.Exists(kept))
            PrivateFile.Write(kept, JsonSerializer.Serialize(new Kept(DateOnly.FromDateTime(DateTime.UtcNow)), PrivateFile.Json));
        return JsonSerializer.Deserialize<Kept>(File.ReadAllText(kept), PrivateFile.Json)!.Until;
    }

    private sealed record Kept(DateOnly Until);
}
