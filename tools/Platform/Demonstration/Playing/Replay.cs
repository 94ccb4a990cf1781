using System.Text.Json;
using Spectre.Console;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>One case as an auditor replays it.</summary>
internal static class Replay
{
    // What a line tells beside the name of the fact; nothing of it is personal.
    private static readonly string[] Telling =
    [
        "source", "place", "ageBand", "ageStatus", "ground", "determination", "method", "receivingActor", "basis", "verification", "caseworker",
        "planVersion", "milestone", "evidence", "kind", "wellbeing", "fromOffice", "toOffice", "reason", "followUpUntil",
    ];

    public static async Task PrintAsync(IAnsiConsole console, Gateway gateway, string id, CancellationToken stop)
    {
        var events = (await gateway.AuditAsync($"history/{id}", stop)).GetProperty("events").EnumerateArray().ToList();
        console.WriteLine();
        console.WriteLine($"One case, replayed by an auditor: {id}");
        console.Write(Table(events));

        var version = events.FindIndex(one => Text(one, "type") == "case-transfer-proposed") + 1;
        var state = await gateway.AuditAsync($"history/{id}/state?version={version}", stop);
        console.WriteLine();
        console.WriteLine($"The same case as it stood at version {version}");
        console.WriteLine($"  {Told(state, ["state", "office", "transferTo", "caseworker", "ageStatus", "programmeNumber", "visits", "nextVisitDue"])}");
    }

    private static Table Table(IEnumerable<JsonElement> events)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("#", "happened", "recorded", "what", "who (role, office)", "why");
        foreach (var one in events)
        {
            var by = one.GetProperty("by");
            table.AddRow(new[]
            {
                Text(one, "version"), Minute(one, "occurredAt"), Minute(one, "recordedAt"), $"{Text(one, "type")} {Told(one.GetProperty("data"), Telling)}".TrimEnd(),
                $"{Text(by, "actor")} ({Text(by, "role")}, {Text(by, "office")})", Text(by, "reason"),
            }.Select(text => new Text(text)));
        }
        return table;
    }

    private static string Told(JsonElement data, IEnumerable<string> members) =>
        string.Join(", ", members.Where(member => Text(data, member) is not "").Select(member => $"{member} {Text(data, member)}"));

    private static string Minute(JsonElement one, string member) => one.GetProperty(member).GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm");

    private static string Text(JsonElement one, string member) => one.TryGetProperty(member, out var value) ? value.ToString() : "";
}
