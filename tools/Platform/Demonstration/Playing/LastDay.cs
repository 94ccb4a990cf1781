using System.Text.Json;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>
/// The day up to which a seed is told: the day of its first play. It is kept beside the data and deleted with them,
/// so that a later play sends the same requests to the letter and is recognised as a repetition.
/// </summary>
internal static class LastDay
{
    // Concord remembers the key of a request for seven days.
    private const int Remembered = 6;

    public static DateOnly Of(Home home, int seed, DateOnly today)
    {
        var kept = Path.Combine(home.Folder, "demonstration.json");
        var days = File.Exists(kept) ? Read(kept) : [];
        if (days.TryAdd(seed, today))
            PrivateFile.Write(kept, JsonSerializer.Serialize(days, PrivateFile.Json));
        return days[seed].AddDays(Remembered) >= today
            ? days[seed]
            : throw new RefusalException($"Seed {seed} was played on {days[seed]:yyyy-MM-dd}, too long ago to be recognised as a repetition: play others with --seed {seed + 1}, or begin anew with ./platform reset.");
    }

    private static Dictionary<int, DateOnly> Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<int, DateOnly>>(File.ReadAllText(kept), PrivateFile.Json)!;
        }
        catch (JsonException fault)
        {
            throw new RefusalException($"{kept} can't be read, so a repetition could not be told from a first play: begin anew with ./platform reset.", fault);
        }
    }
}
