using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>Community policing: a forum meets, promises are made in it, and an incident is followed up to the community.</summary>
internal static class Forums
{
    private const string Wing = "community-policing";

    public static async Task PlayAsync(Walk walk, string place, DateOnly day, CancellationToken stop)
    {
        var forum = await walk.OpenAsync(Supervisor, $"{Wing}/forums", $$"""
            { "place": "{{place}}", "charterVersion": "2025-1", "chairing": "rotating", "seats": [
              { "code": "P1", "group": "police" }, { "code": "A1", "group": "localAuthority" }, { "code": "W1", "group": "women" }, { "code": "H1", "group": "herders" } ] }
            """, stop: stop);
        await walk.DoAsync(Caseworker, forum, "fill-seat", """{ "seat": "W1", "sex": "female", "ageBand": "from25To34", "name": "Mariama Diallo" }""", stop: stop);
        await walk.DoAsync(Committee, forum, "hold-meeting", """
            { "placeType": "communityHall", "quorate": true, "uniformsPresent": true, "armedPersons": 0, "agenda": ["safetyReview", "priorityVote"], "attendance": [
              { "group": "police", "sex": "male", "ageBand": "from35To59", "count": 2 }, { "group": "localAuthority", "sex": "female", "ageBand": "from35To59", "count": 1 },
              { "group": "women", "sex": "female", "ageBand": "from25To34", "count": 9 }, { "group": "herders", "sex": "male", "ageBand": "from60", "count": 4 } ] }
            """, stop: stop);
        foreach (var (promise, owner, topic) in new[] { ("night-patrol-at-the-market", "police", "marketSafety"), ("lamps-at-the-water-point", "localAuthority", "waterPoints"), ("herders-announce-their-passage", "community", "cattleTheft") })
            await walk.DoAsync(Committee, forum, "make-commitment", $$"""{ "promise": "{{promise}}", "owner": "{{owner}}", "due": "{{day.AddMonths(6):yyyy-MM-dd}}", "topic": "{{topic}}", "budgetLine": false }""", stop: stop);
        await FollowUpAsync(walk, place, day, stop);
    }

    private static async Task FollowUpAsync(Walk walk, string place, DateOnly day, CancellationToken stop)
    {
        var incident = await walk.OpenAsync(Partner, $"{Wing}/incidents", $$"""
            { "category": "cattleTheft", "happenedOn": "{{day.AddDays(-3):yyyy-MM-dd}}", "precision": "day", "place": "{{place}}", "harm": "property", "source": "communityMember",
              "narrative": "Twelve head of cattle were taken on the way to the water point." }
            """, stop: stop);
        await walk.DoAsync(Caseworker, incident, "screen-incident", $$"""{ "anybodyInDanger": "no", "childConcerned": "no", "sexualViolence": "no", "explosiveRemnant": "no", "feedBackBy": "{{day.AddMonths(1):yyyy-MM-dd}}" }""", stop: stop);
        await walk.DoAsync(Caseworker, incident, "corroborate-incident", """{ "source": "localAuthority", "independent": true }""", stop: stop);
        await walk.DoAsync(Supervisor, incident, "verify-incident", """{ "basis": "independentSources" }""", stop: stop);
        await walk.DoAsync(Caseworker, incident, "assign-incident-response", $$"""{ "responder": "police", "due": "{{day.AddDays(14):yyyy-MM-dd}}" }""", stop: stop);
        await walk.DoAsync(Caseworker, incident, "record-response", """{ "answer": "patrolAdded" }""", stop: stop);
        await walk.DoAsync(Caseworker, incident, "feed-back-to-community", """{ "setting": "forumMeeting", "content": "whatWasDone" }""", stop: stop);
        await walk.DoAsync(Caseworker, incident, "close-incident", stop: stop);
    }
}
