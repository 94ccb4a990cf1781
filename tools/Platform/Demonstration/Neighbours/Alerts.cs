using System.Text.Json;
using static Concord.Platform.Demonstration.Script.Actors;

namespace Concord.Platform.Demonstration.Neighbours;

/// <summary>Transhumance: herds are expected, an alert is issued, the neighbours act on it, the herds pass and all stand down (X9, X10).</summary>
internal static class Alerts
{
    public const string Wing = "transhumance";

    public static async Task<Met> PlayAsync(Walk walk, string place, DateOnly day, CancellationToken stop)
    {
        var spot = await walk.OpenAsync(Caseworker, $"{Wing}/spots", $$"""
            { "kind": "field", "place": "{{place}}", "cell": "N14.1W001.6", "users": [{ "code": "FARM-3", "side": "farmers" }, { "code": "HERD-1", "side": "herders" }], "riskFromMonth": 1, "riskToMonth": 12 }
            """, stop: stop);
        var signal = await walk.OpenAsync(Partner, $"{Wing}/signals", $$"""{ "kind": "earlyMovement", "harm": "moderate", "place": "{{place}}", "source": "relay", "chain": "CH-17" }""", stop: stop);
        await walk.DoAsync(Caseworker, signal, "corroborate-signal", """{ "source": "committee", "chain": "CH-04" }""", stop: stop);
        var alert = await walk.OpenAsync(Caseworker, $"{Wing}/alerts", $$"""
            { "mode": "actual", "place": "{{place}}", "spot": "{{spot.Id}}", "signals": ["{{signal.Id}}"], "certainty": "likely",
              "earliest": "{{day.AddDays(2):yyyy-MM-dd}}T06:00:00Z", "latest": "{{day.AddDays(4):yyyy-MM-dd}}T18:00:00Z", "expires": "{{day.AddDays(6):yyyy-MM-dd}}T18:00:00Z", "texts": {{Texts(
                  ("Herds expected near the fields", "Herds may reach the fields east of the reservoir within days.", "Harvest what is ripe, keep the marked way open and call the committee together."),
                  ("Troupeaux attendus près des champs", "Des troupeaux peuvent atteindre les champs à l'est du barrage dans les jours qui viennent.", "Récoltez ce qui est mûr, laissez libre la piste balisée et réunissez le comité."))}} }
            """, stop: stop);
        await walk.DoAsync(Supervisor, alert, "approve-alert", stop: stop);
        await walk.DoAsync(Supervisor, alert, "issue-alert", """
            { "recipients": [{ "code": "MAIRIE", "side": "authority", "channel": "voice" }, { "code": "FARM-3", "side": "farmers", "channel": "radio" }, { "code": "HERD-1", "side": "herders", "channel": "sms" }] }
            """, stop: stop);
        return alert;
    }

    public static Task PassAsync(Walk walk, Met alert, CancellationToken stop) => walk.DoAsync(Supervisor, alert, "issue-all-clear", $$"""
        { "references": [1], "ground": "herdPassed", "texts": {{Texts(
            ("The herds have passed", "The herds have passed the fields by the marked way.", "Thank you for keeping it open; usual care is enough."),
            ("Les troupeaux sont passés", "Les troupeaux ont longé les champs par la piste balisée.", "Merci de l'avoir laissée libre ; la vigilance habituelle suffit."))}} }
        """, stop: stop);

    private static string Texts((string Headline, string Description, string Instruction) english, (string Headline, string Description, string Instruction) french) => JsonSerializer.Serialize(new
    {
        en = new { headline = english.Headline, description = english.Description, instruction = english.Instruction },
        fr = new { headline = french.Headline, description = french.Description, instruction = french.Instruction },
    });
}
