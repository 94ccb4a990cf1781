using System.Globalization;
using System.Text.Json;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>
/// Tries to join what the strict channel of a context tells to what its general one does, as somebody would who reads both: by every id and instant, by the instants that ids hold,
/// and by instants that lie whole hours apart, as a deadline does from what it is counted from.
/// </summary>
public static class TwoChannels
{
    // What is about a record of the general channel says so; of these nobody may find out which it is.
    private static readonly string[] OfNoRecord = ["conduct-concern-raised", "oversight-case-opened", "grievance-deadline-breached", "grievance-deadline-escalated"];

    /// <summary>Waits until every type of the strict channel was told but <paramref name="untold"/>, and holds each event of it against all that the general one told.</summary>
    public static async Task ShouldShareNothingAsync(IContextHost service, params string[] untold)
    {
        var types = (await service.SendAsync(Request.Get(Actor.StrictSubscriber, $"/v1/{service.Context}/feed/types"))).ShouldShow().GetProperty("types").EnumerateArray()
            .Where(type => Text(type, "channel") == "strict").Select(type => Text(type, "type")).Where(type => !untold.Contains(type.Split('.')[^2])).ToList();
        types.ShouldNotBeEmpty();
        await Patience.UntilAsync(async () => string.Join(", ", types.Except((await ReadAsync(service, "feed/strict")).Select(said => Text(said, "type")))), missing => missing is "");
        var strict = await ReadAsync(service, "feed/strict");
        var general = (await ReadAsync(service, "feed")).SelectMany(said => Traces(said).Select(trace => (Trace: trace, Type: Text(said, "type")))).ToLookup(found => found.Trace, found => found.Type);
        strict.SelectMany(said => Traces(said).Except(Record(said)).SelectMany(trace => general[trace].Select(other => $"{Text(said, "type")} and {other} by {trace}"))).Distinct().ShouldBeEmpty();
        strict.ShouldAllBe(said => said.GetProperty("time").GetDateTimeOffset().TimeOfDay == TimeSpan.Zero && said.GetProperty("recordedtime").GetDateTimeOffset().TimeOfDay == TimeSpan.Zero);
        strict.Select(said => Text(said, "id")).ShouldBeUnique();
    }

    private static async Task<List<JsonElement>> ReadAsync(IContextHost service, string channel)
    {
        var events = new List<JsonElement>();
        for (long after = 0, head = 1; after < head;)
        {
            var page = (await service.SendAsync(Request.Get(Actor.StrictSubscriber, $"/v1/{service.Context}/{channel}?after={after}&limit=500"))).ShouldShow();
            events.AddRange(page.GetProperty("events").EnumerateArray().Where(said => said.TryGetProperty("data", out _)));
            (after, head) = (page.GetProperty("to").GetInt64(), page.GetProperty("head").GetInt64());
        }

        return events;
    }

    private static IEnumerable<string> Record(JsonElement said) => OfNoRecord.Contains(Text(said, "type").Split('.')[^2])
        ? []
        : new[] { said.GetProperty("subject"), said.GetProperty("data").TryGetProperty("case", out var named) ? named : default }.Where(id => id.ValueKind is JsonValueKind.String).SelectMany(Traces);

    // What of a value could be found again elsewhere.
    private static IEnumerable<string> Traces(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Traces(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Traces),
        JsonValueKind.String => Traces(value.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> Traces(string text)
    {
        if (Guid.TryParse(text, out var id))
        {
            // Ids of one moment begin or end alike, by where they hold it.
            var digits = id.ToString("N");
            return [$"id {digits}", $"beginning {digits[..12]}", $"end {digits[^12..]}", .. id.Version == 7 ? [$"instant {long.Parse(digits[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"] : Array.Empty<string>()];
        }

        return text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.UtcTicks % TimeSpan.TicksPerMinute != 0
            ? [$"instant {at.ToUnixTimeMilliseconds()}", $"ticks in its hour {at.UtcTicks % TimeSpan.TicksPerHour}"]
            : [];
    }

    private static string Text(JsonElement said, string member) => said.GetProperty(member).GetString()!;
}
