using static Concord.Hosting.Scopes;

namespace Concord.Identity;

/// <summary>Five persons to develop with; they exist in Development only.</summary>
internal static class DevelopmentClients
{
    private static readonly IReadOnlyList<Client> All =
    [
        Person("dev-partner", "partner", "PARTNER-SAHEL", ReintegrationRead, ReintegrationWrite),
        Person("dev-caseworker", "caseworker", "DJIBO", ReintegrationRead, ReintegrationWrite),
        Person("dev-supervisor", "supervisor", "DORI", ReintegrationRead, ReintegrationWrite),
        Person("dev-auditor", "auditor", "AUDIT", ReintegrationRead, ReintegrationAudit),
        Person("dev-subscriber", "subscriber", "ANALYSIS", FeedsRead),
    ];

    /// <summary>Those that a secret was configured for: without one nobody could know it.</summary>
    public static IEnumerable<Client> From(IConfiguration configuration) =>
        from client in All
        let secret = configuration[$"Identity:DevelopmentClients:{client.Role}"] ?? configuration["Identity:DevelopmentSecret"]
        where !string.IsNullOrEmpty(secret)
        select client with { Secret = secret };

    private static Client Person(string id, string role, string office, params string[] scopes) => new()
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
