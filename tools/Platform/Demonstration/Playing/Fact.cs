using System.Text.Json;
using Concord.Platform.Demonstration.Region;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Puts an event of a history, or a state, into a line. It reads codes only: what is personal stays out, whatever the answer shows.</summary>
internal static class Fact
{
    // In the order of telling; where a code speaks for itself it stands alone.
    private static readonly (string Member, string Words)[] Codes =
    [
        ("source", "by {0}"), ("place", "{0}"), ("ageBand", "{0}"), ("ageStatus", "age {0}"), ("ground", "{0}"), ("determination", "{0}"), ("receivingActor", "to {0}"),
        ("criteriaVersion", "criteria {0}"), ("basis", "{0}"), ("verification", "by {0}"), ("language", "in {0}"), ("programmeNumber", "{0}"), ("caseworker", "{0}"), ("sameSexAnswer", "same sex {0}"),
        ("planVersion", "plan {0}"), ("milestone", "{0}"), ("track", "{0}"), ("evidence", "by {0}"), ("kind", "{0}"), ("wellbeing", "wellbeing {0} of 5"), ("nextDue", "next by {0}"),
        ("fromOffice", "from {0}"), ("toOffice", "to {0}"), ("reason", "{0}"), ("followUpUntil", "follow-up until {0}"),
    ];

    public static string Told(JsonElement fact) =>
        string.Join(", ", from code in Codes let value = Text(fact, code.Member) where value is not "" select string.Format(code.Words, Named(value)));

    public static string Text(JsonElement one, string member) =>
        one.TryGetProperty(member, out var value) && value.ValueKind is not JsonValueKind.Object ? value.ToString() : "";

    private static string Named(string code) => Gazetteer.Find(code) is { } place ? $"{place.Name} ({code})" : code;
}
