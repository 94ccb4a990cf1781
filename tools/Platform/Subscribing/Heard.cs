using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Concord.Platform.Subscribing;

/// <summary>What one subscriber heard of a feed, and whether it is the truth: every place once, in order, each event whole.</summary>
/// <param name="after">The last position that it had before.</param>
/// <param name="isPart">Whether only some types are asked for, so that places may be missing.</param>
internal sealed class Heard(long after, bool isPart)
{
    private static readonly string[] Members = ["specversion", "id", "source", "type", "subject", "time", "recordedtime", "sequence", "partitionkey", "mission", "dataschema", "data"];
    private readonly Dictionary<string, long> sources = [];
    private readonly HashSet<string> ids = [];

    /// <summary>The last position that was heard, or that the feed said it passed over.</summary>
    public long Position { get; private set; } = after;

    /// <summary>How far the feed went when it last said so.</summary>
    public long Head { get; private set; }

    /// <summary>How many events were heard.</summary>
    public int Events { get; private set; }

    /// <summary>How many places were empty: events of a mission or an area that the token lacks.</summary>
    public int Withheld { get; private set; }

    /// <summary>How many came again: allowed, and known by their position.</summary>
    public int Repeated { get; private set; }

    /// <summary>What was wrong, a sentence each.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Hears one; answers the event when it is new.</summary>
    public JsonElement? Take(SseItem<string> item)
    {
        var position = long.Parse(item.EventId ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);
        var said = JsonElement.Parse(item.Data);
        if (item.EventType is not "message")
        {
            Passed(item.EventType, position, said);
            return null;
        }

        if (position <= Position)
        {
            Repeated++;
            return null;
        }

        if (!isPart && position != Position + 1)
            Faults.Add($"After {Position} came {position}: something is missing.");
        Position = position;
        Look(said, position);
        return said;
    }

    private void Passed(string what, long position, JsonElement said)
    {
        if (said.TryGetProperty("head", out var head))
            Head = head.GetInt64();
        if (position < Position)
            Faults.Add($"{what} stands at {position}, before {Position} that was heard.");
        else if (!isPart && position > Position)
            Faults.Add($"{what} stands at {position}, and only {Position} was heard.");
        Position = Math.Max(Position, position);
    }

    private void Look(JsonElement said, long position)
    {
        if (said.GetProperty("type").GetString() == "org.concord.withheld.v1")
        {
            Withheld++;
            return;
        }

        Events++;
        if (Members.FirstOrDefault(member => !said.TryGetProperty(member, out _)) is { } missing)
            Faults.Add($"The event at {position} lacks {missing}.");
        else if (!ids.Add(said.GetProperty("id").GetString()!))
            Faults.Add($"The event at {position} was told at an earlier position too.");
        else
            LookAtOrder(said, position);
    }

    // Whatever is merged from several: what one of them told stays in its order.
    private void LookAtOrder(JsonElement said, long position)
    {
        var (source, sequence) = (said.GetProperty("source").GetString()!, long.Parse(said.GetProperty("sequence").GetString()!, NumberStyles.None, CultureInfo.InvariantCulture));
        if (sources.TryGetValue(source, out var last) && sequence <= last)
            Faults.Add($"The event at {position} is number {sequence} of {source}, after number {last}.");
        sources[source] = sequence;
    }
}
