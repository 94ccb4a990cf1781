using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Identity;

/// <summary>Eleven persons to develop with, two of a kind where two have to say something, and the system that reads the feeds for others; they exist in Development only.</summary>
internal static class DevelopmentClients
{
    private static readonly string[] Reading = [.. Contexts.All.Select(Scopes.Read)];
    private static readonly string[] Writing = [.. Contexts.All.Select(Scopes.Write)];

    private static readonly IReadOnlyList<Client> All =
    [
        Person("dev-partner", Roles.Partner, "PARTNER-SAHEL", [.. Reading, .. Writing]),
        Person("dev-caseworker", Roles.Caseworker, "DJIBO", [.. Reading, .. Writing]),
        Person("dev-supervisor", Roles.Supervisor, "DORI", [.. Reading, .. Writing]),
        Person("dev-head", Roles.Supervisor, "OUAGA", [.. Reading, .. Writing]),
        Person("dev-committee", Roles.Committee, "COMMITTEE-SOUM", [.. Reading, .. Writing]),
        Person("dev-safeguarding", Roles.Safeguarding, "SAFEGUARDING", [.. Reading, .. Writing]),
        Person("dev-oversight", Roles.Oversight, "OVERSIGHT", [.. Reading, .. Writing]),
        Person("dev-link", Roles.Link, "LINK", [.. Reading, .. Writing]),
        Person("dev-liaison", Roles.Link, "LINK", [.. Reading, .. Writing]),
        Person("dev-auditor", Roles.Auditor, "AUDIT", [.. Reading, .. Contexts.All.Select(Scopes.Audit)]),
        Person("dev-subscriber", Roles.Subscriber, "ANALYSIS", [Scopes.FeedsRead, Scopes.Read(Contexts.Subscriptions), Scopes.Write(Contexts.Subscriptions)]),
        Person("dev-subscriptions", Roles.Subscriber, "CONCORD", [Scopes.FeedsRead, Scopes.FeedsStrict]) with { ActorType = "system" },
    ];

    /// <summary>Those that a secret was configured for: without one nobody could know it.</summary>
    public static IEnumerable<Client> From(IConfiguration configuration) =>
        from client in All
        let secret = configuration[$"Identity:DevelopmentClients:{client.Id["dev-".Length..]}"] ?? configuration["Identity:DevelopmentSecret"]
        where !string.IsNullOrEmpty(secret)
        select client with { Secret = secret };

    private static Client Person(string id, string role, string office, string[] scopes) => new()
    {
        Id = id,
        ActorType = "person",
        Role = role,
        Office = office,
        Missions = ["BFA", "MLI", "NER"],
        Areas = ["BF", "ML", "NE"],
        Scopes = scopes,
    };
}
