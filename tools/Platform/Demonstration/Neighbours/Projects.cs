using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>Violence reduction: an area is chosen, committees are seated, and a project goes through four hands before its first money leaves.</summary>
internal static class Projects
{
    private const string Wing = "violence-reduction";
    private const string Ballots = """{ "womenFor": 2, "womenAgainst": 0, "menFor": 1, "menAgainst": 0 }""";

    /// <summary>The committee that approves projects of the whole programme.</summary>
    public static Task<Met> SeatProgrammeAsync(Walk walk, string region, CancellationToken stop) =>
        walk.OpenAsync(Supervisor, $"{Wing}/committees", $$"""{ "kind": "projectApproval", "place": "{{region}}", "body": "new", "seats": [{{Seats("PAC")}}] }""", "2025-01-20", stop);

    public static async Task PlayAsync(Walk walk, string place, Met programme, CancellationToken stop)
    {
        var area = await ChooseAsync(walk, place, stop);
        var selecting = await walk.OpenAsync(Caseworker, $"{Wing}/committees", $$"""
            { "kind": "projectSelection", "place": "{{place}}", "area": "{{area.Id}}", "body": "new", "seats": [{{Seats("LOC")}}] }
            """, "2025-01-22", stop);
        var project = await walk.OpenAsync(Partner, $"{Wing}/projects", $$"""
            { "area": "{{area.Id}}", "place": "{{place}}", "kind": "missionFunded", "sector": "infrastructure", "objectives": ["lessViolence", "womenSafety"], "servesWomen": true,
              "budget": { "amount": "16000000", "currency": "XOF" }, "tranches": [{{Tranches}}], "targets": { "participants": 120, "women": 48, "communityMembers": 80 },
              "starts": "2025-03-01", "ends": "2025-09-30", "sustainabilityPlan": "SUST-2025-07", "usefulUntil": "2025-05-31" }
            """, "2025-01-28", stop);
        await walk.DoAsync(Committee, project, "select-proposal", $$"""{ "committee": "{{selecting.Id}}", "meeting": { "heldOn": "2025-02-01", "voters": ["LOC-01", "LOC-02", "LOC-03"], "ballots": {{Ballots}} } }""", "2025-02-01", stop);
        await walk.DoAsync(Caseworker, project, "present-for-review", $$"""{ "committee": "{{programme.Id}}", "meetingOn": "2025-02-24" }""", "2025-02-15", stop);
        await walk.DoAsync(Supervisor, project, "approve-proposal", $$"""
            { "committee": "{{programme.Id}}", "meeting": { "heldOn": "2025-02-24", "voters": ["PAC-01", "PAC-02", "PAC-03"], "ballots": {{Ballots}} }, "conditions": ["maintenanceTraining"] }
            """, "2025-02-24", stop);
        await FundAsync(walk, project, stop);
    }

    private const string Tranches = """
        { "number": 1, "amount": { "amount": "9000000", "currency": "XOF" }, "due": "2025-03-05" }, { "number": 2, "amount": { "amount": "7000000", "currency": "XOF" }, "due": "2025-05-15" }
        """;

    private static async Task<Met> ChooseAsync(Walk walk, string place, CancellationToken stop)
    {
        var area = await walk.OpenAsync(Caseworker, $"{Wing}/areas", $$"""
            { "place": "{{place}}", "assessment": { "assessedOn": "2025-01-10", "baselineOn": "2024-12-31", "parts": ["conflict", "security", "gender", "needsAndCapacities", "doNoHarm"],
              "leftOut": [{ "place": "BF5604", "ground": "noAccess" }] } }
            """, "2025-01-15", stop);
        await walk.DoAsync(Supervisor, area, "select-area", """
            { "grounds": ["recruitmentRisk", "gapInSupport"], "consultation": { "heldOn": "2025-01-12", "women": 34, "womenOnly": true, "ledByWoman": true }, "concurrence": "PREF-SOUM-2025/04" }
            """, "2025-01-16", stop);
        await walk.DoAsync(Caseworker, area, "publish-eligibility-criteria", """
            { "categories": ["communityMember", "youthAtRisk", "womanAtRisk", "formerCombatant"], "exclusions": ["activeInArmedGroup", "statusNotAnalysed"], "languages": ["ff", "mos", "fr"], "channels": ["assembly", "radio"] }
            """, "2025-01-20", stop);
        return area;
    }

    private static async Task FundAsync(Walk walk, Met project, CancellationToken stop)
    {
        await walk.DoAsync(Committee, project, "give-community-sign-off", """{ "revision": 0 }""", "2025-02-26", stop);
        await walk.DoAsync(Supervisor, project, "clear-partner", """{ "checks": ["registration", "sanctionsScreening", "safeguarding"], "screenedOn": "2025-02-20", "until": "2025-12-31" }""", "2025-02-27", stop);
        await walk.DoAsync(Supervisor, project, "sign-grant-agreement", $$"""
            { "amount": { "amount": "16000000", "currency": "XOF" }, "tranches": [{{Tranches}}],
              "clauses": ["sustainabilityPlan", "maintenance", "dataCollectionAndDisposal", "safeguarding"], "reference": "GA-2025-014", "quickActions": { "amount": "1500000", "currency": "XOF" } }
            """, "2025-03-01", stop);
        await walk.DoAsync(Supervisor, project, "release-tranche", """{ "number": 1 }""", "2025-03-05", stop);
    }

    private static string Seats(string body) => string.Join(", ", new[] { ("female", "from35To59", "community"), ("female", "from18To24", "youth"), ("male", "from35To59", "minority"), ("male", "from60", "community"), ("male", "from25To34", "displaced") }
        .Select((seat, at) => $$"""{ "member": "{{body}}-0{{at + 1}}", "sex": "{{seat.Item1}}", "ageBand": "{{seat.Item2}}", "group": "{{seat.Item3}}" }"""));
}
