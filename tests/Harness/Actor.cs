using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Harness;

/// <summary>Somebody with a token.</summary>
public sealed record Actor(string Id, string Role, string Office, string[] Missions, string[] Areas, string[] Scopes)
{
    private static readonly string[] Sahel = ["BFA", "MLI", "NER"];
    private static readonly string[] Everywhere = ["BF", "ML", "NE"];

    private static readonly string[] Reading = [.. Contexts.All.Select(Concord.Hosting.Scopes.Read)];
    private static readonly string[] Auditing = [.. Contexts.All.Select(Concord.Hosting.Scopes.Audit)];
    private static readonly string[] Working = [.. Reading, .. Contexts.All.Select(Concord.Hosting.Scopes.Write)];

    public static readonly Actor Partner = new("a-partner", Roles.Partner, "PARTNER-SAHEL", Sahel, Everywhere, Working);
    public static readonly Actor Caseworker = new("a-caseworker", Roles.Caseworker, "DJIBO", Sahel, Everywhere, Working);
    public static readonly Actor Supervisor = new("a-supervisor", Roles.Supervisor, "DORI", Sahel, Everywhere, [.. Working, .. Auditing]);
    public static readonly Actor Committee = new("a-committee-member", Roles.Committee, "COMMITTEE-SOUM", Sahel, Everywhere, Working);
    public static readonly Actor Safeguarding = new("a-safeguarding-officer", Roles.Safeguarding, "SAFEGUARDING", Sahel, Everywhere, Working);
    public static readonly Actor Oversight = new("an-overseer", Roles.Oversight, "OVERSIGHT", Sahel, Everywhere, Working);
    public static readonly Actor Link = new("a-link", Roles.Link, "LINK", Sahel, Everywhere, Working);
    public static readonly Actor Auditor = new("an-auditor", Roles.Auditor, "AUDIT", Sahel, Everywhere, [.. Reading, .. Auditing]);
    public static readonly Actor Subscriber = new("a-subscriber", Roles.Subscriber, "ANALYSIS", Sahel, Everywhere, [Concord.Hosting.Scopes.FeedsRead, Concord.Hosting.Scopes.Read(Contexts.Subscriptions), Concord.Hosting.Scopes.Write(Contexts.Subscriptions)]);

    /// <summary>A subscriber to the strict channel too.</summary>
    public static readonly Actor StrictSubscriber = Subscriber with { Id = "a-strict-subscriber", Scopes = [Concord.Hosting.Scopes.FeedsRead, Concord.Hosting.Scopes.FeedsStrict] };

    /// <summary>One of each role.</summary>
    public static readonly IReadOnlyList<Actor> Everybody = [Partner, Caseworker, Supervisor, Committee, Safeguarding, Oversight, Link, Auditor, Subscriber];

    /// <summary>Whether the token was given to a person rather than to a system.</summary>
    public bool IsPerson { get; init; } = true;
}
