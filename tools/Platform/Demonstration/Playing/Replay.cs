using System.Text.Json;
using Spectre.Console;
using static Concord.Platform.Demonstration.Playing.Fact;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>One case as an auditor replays it.</summary>
internal static class Replay
{
    private static readonly string[] Standing = ["state", "office", "transferTo", "caseworker", "ageStatus", "programmeNumber", "visits", "nextVisitDue"];

    public static async Task PrintAsync(IAnsiConsole console, Gateway gateway, string id, CancellationToken stop)
    {
        var events = (await gateway.AuditAsync($"history/{id}", stop)).GetProperty("events").EnumerateArray().ToList();
        console.WriteLine();
        console.WriteLine($"One case, replayed by an auditor: {id}");
        console.Write(Table(events));

        var version = events.FindIndex(one => Text(one, "type") == "case-transfer-proposed") + 1;
        var state = await gateway.AuditAsync($"history/{id}/state?version={version}", stop);
        console.WriteLine($"The same case as it stood at version {version}, while the transfer was pending");
        console.WriteLine($"  {string.Join(", ", Standing.Select(member => $"{member} {Text(state, member)}"))}");
    }

    private static Table Table(IEnumerable<JsonElement> events)
    {
        var table = new Table { Border = TableBorder.Simple }.AddColumns("#", "happened", "recorded", "what", "who (role, office)", "why");
        foreach (var one in events)
            table.AddRow(Row(one, one.GetProperty("by")).Select(text => new Text(text)));
        return table;
    }

    private static string[] Row(JsonElement one, JsonElement by) =>
    [
        Text(one, "version"),
        Minute(one, "occurredAt"),
        Minute(one, "recordedAt"),
        $"{Text(one, "type")}: {Told(one.GetProperty("data"))}".TrimEnd(':', ' '),
        $"{Text(by, "actor")} ({Text(by, "role")}, {Text(by, "office")})",
        Text(by, "reason"),
    ];

    private static string Minute(JsonElement one, string member) => one.GetProperty(member).GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm");
}
