using System.Text.Json;
using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>Grievances: one is answered, another is about the police and goes on to the oversight, of which nobody else learns.</summary>
internal static class Complaints
{
    private const string Wing = "grievances/grievances";

    public static async Task PlayAsync(Walk walk, string place, DateOnly day, CancellationToken stop)
    {
        var grievance = await ReceiveAsync(walk, $$"""
            { "channel": "hotline", "category": "selection", "language": "ff", "contactMode": "confidential", "place": "{{place}}",
              "narrative": "The list of the cash-for-work leaves out the displaced families of the third site.", "complainant": { "name": "Mariam Dicko", "phone": "+22670112233" } }
            """, """{ "track": "admissible", "category": "selection", "danger": false }""", stop);
        await walk.DoAsync(Supervisor, grievance, "assign-handler", $$"""{ "handler": "{{Caseworker}}" }""", stop: stop);
        await walk.DoAsync(Caseworker, grievance, "propose-outcome", $$"""
            { "outcome": "remedy", "grounds": "The third site was left out by mistake; the list is opened again.",
              "remedies": [{ "code": "R1", "what": "open-the-list-again", "deliverer": "a-field-officer", "due": "{{day.AddMonths(1):yyyy-MM-dd}}" }] }
            """, stop: stop);
        await walk.DoAsync(Supervisor, grievance, "approve-outcome", stop: stop);
        await walk.DoAsync(Caseworker, grievance, "communicate-outcome", """{ "language": "ff", "channel": "trackingCode" }""", stop: stop);
    }

    /// <summary>A complaint about the police becomes a case of the oversight (X1).</summary>
    public static async Task ConductAsync(Walk walk, string place, CancellationToken stop)
    {
        var before = Count(await walk.SeeAsync(Oversight, "community-policing/oversight-cases?limit=200", stop));
        await ReceiveAsync(walk, $$"""
            { "channel": "focalPoint", "category": "policeConduct", "language": "mos", "contactMode": "anonymous", "narrative": "At the checkpoint they take money from everybody who sells at the market.", "place": "{{place}}" }
            """, """{ "track": "admissible", "category": "policeConduct", "danger": false, "conduct": { "institution": "police", "class": "corruption", "complainantConsents": false } }""", stop);
        await walk.UntilAsync(Oversight, "community-policing/oversight-cases?limit=200", seen => Count(seen) > before || before > 0, stop);
    }

    private static async Task<Met> ReceiveAsync(Walk walk, string submitted, string triaged, CancellationToken stop)
    {
        var grievance = await walk.OpenAsync(Partner, Wing, submitted, stop: stop);
        await walk.DoAsync(Caseworker, grievance, "acknowledge-receipt", """{ "how": "phone", "textVersion": "ACK-FF-2" }""", stop: stop);
        await walk.DoAsync(Caseworker, grievance, "triage-grievance", triaged, stop: stop);
        return grievance;
    }

    private static int Count(JsonElement list) => list.GetProperty("items").GetArrayLength();
}
