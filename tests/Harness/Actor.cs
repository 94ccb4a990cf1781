using Concord.Hosting;

namespace Concord.Harness;

/// <summary>Somebody with a token.</summary>
public sealed record Actor(string Id, string Role, string Office, string[] Missions, string[] Areas, string[] Scopes)
{
    private static readonly string[] Sahel = ["BFA", "MLI", "NER"];
    private static readonly string[] Everywhere = ["BF", "ML", "NE"];

    public static readonly Actor Partner = new("a-partner", Roles.Partner, "PARTNER-SAHEL", Sahel, Everywhere, ["reintegration.read", "reintegration.write"]);
    public static readonly Actor Caseworker = new("a-caseworker", Roles.Caseworker, "DJIBO", Sahel, Everywhere, ["reintegration.read", "reintegration.write"]);
    public static readonly Actor Supervisor = new("a-supervisor", Roles.Supervisor, "DORI", Sahel, Everywhere, ["reintegration.read", "reintegration.write", "reintegration.audit"]);
    public static readonly Actor Auditor = new("an-auditor", Roles.Auditor, "AUDIT", Sahel, Everywhere, ["reintegration.read", "reintegration.audit"]);
    public static readonly Actor Subscriber = new("a-subscriber", Roles.Subscriber, "ANALYSIS", Sahel, Everywhere, ["feeds.read"]);

    /// <summary>Whether the token was given to a person rather than to a system.</summary>
    public bool IsPerson { get; init; } = true;
}
