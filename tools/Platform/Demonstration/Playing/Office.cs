using System.Diagnostics;
using System.Text.Json;
using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;
using Spectre.Console;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What an office does beside the cases: somebody's safety is checked on a match, a record is opened in an emergency, data are held, and erasure is asked for.</summary>
internal static class Office
{
    private const string Wing = "reintegration";

    public static async Task PlayAsync(IAnsiConsole console, Send send, Playbill bill, Score score, IReadOnlyList<CaseScript> scripts, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var (sent, worked) = (0, scripts.Where(script => script.Story is { Name: "active" }).Take(2).ToList());
        foreach (var script in worked)
        {
            var walk = new Walk(send, script.Mission, $"office-{bill.Seed}-{script.Number:000}");
            var @case = await walk.SeeAsync(Actors.Auditor, $"{Wing}/cases/{score.IdOf(script)}", stop);
            await CheckAsync(walk, score.IdOf(script)!, stop);
            await HoldAsync(walk, Person(@case), bill.Until, stop);
            sent += walk.Commands;
        }

        console.WriteLine($"  The report for donors of the year before: {await ReportAsync(send, bill.Until, stop)} lines, small numbers withheld.");
        console.WriteLine($"  Safety checks, emergencies, holds and requests for erasure on {worked.Count} cases: {sent} requests in {clock.Elapsed.TotalSeconds:0.0} s.");
    }

    // A first match is of somebody else; a second person is sure of the next, and only then the case learns of it.
    private static async Task CheckAsync(Walk walk, string @case, CancellationToken stop)
    {
        foreach (var decision in new[] { "dismiss-safety-check", "confirm-safety-check" })
        {
            var match = await walk.OpenAsync(Actors.Link, $"{Wing}/safety-checks", $$"""{ "case": "{{@case}}", "urgency": "soon" }""", stop: stop);
            await walk.DoAsync(Actors.Liaison, match, decision, stop: stop);
        }

        await walk.UntilAsync(Actors.Auditor, $"{Wing}/history/{@case}", seen => seen.GetProperty("events").EnumerateArray().Any(one => one.GetProperty("type").GetString() == "safety-check-asked"), stop);
        await walk.DoAsync(Actors.Caseworker, new($"{Wing}/cases", @case) { Version = "\"1\"" }, "record-safety-check", """{ "finding": "safe", "narrative": "Met at home; sleeps again." }""", stop: stop);
    }

    private static async Task HoldAsync(Walk walk, string person, DateOnly today, CancellationToken stop)
    {
        var emergency = await walk.OpenAsync(Actors.Caseworker, $"{Wing}/break-glass",
            $$"""{ "record": "{{person}}", "ground": "threatToLife", "reason": "Armed men are asking for the family in the market; they have to be warned tonight.", "minutes": 60 }""", stop: stop);
        await walk.DoAsync(Actors.Auditor, emergency, "review-break-glass", """{ "finding": "justified" }""", stop: stop);
        var hold = await walk.OpenAsync(Actors.Supervisor, $"{Wing}/legal-holds", $$"""{ "subject": "{{person}}", "ground": "audit", "reference": "AUD/{{today.Year}}/17", "reviewOn": "{{today.AddMonths(3):yyyy-MM-dd}}" }""", stop: stop);
        await walk.DoAsync(Actors.Auditor, hold, "lift-legal-hold", """{ "release": "concluded" }""", stop: stop);
        var erasure = await walk.OpenAsync(Actors.Caseworker, $"{Wing}/erasures", $$"""{ "subject": "{{person}}", "ground": "askedByPerson" }""", stop: stop);
        await walk.DoAsync(Actors.Auditor, erasure, "decline-erasure", """{ "reason": "legalObligation" }""", stop: stop);
    }

    private static async Task<int> ReportAsync(Send send, DateOnly until, CancellationToken stop)
    {
        var last = new DateOnly(until.Year, until.Month, 1).AddDays(-1);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/{Wing}/reports/donors?from={last.AddDays(1).AddYears(-1):yyyy-MM-dd}&until={last:yyyy-MM-dd}");
        using var response = await send(request, Actors.Supervisor, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        return response.IsSuccessStatusCode ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
            : throw new RefusalException($"{request.RequestUri} was answered with {(int)response.StatusCode}: {text}");
    }

    private static string Person(JsonElement seen) => seen.GetProperty("case").GetProperty("participant").GetString()!;
}
