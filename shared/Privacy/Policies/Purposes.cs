namespace Concord.Privacy;

/// <summary>The register of purposes for which personal data may be read: by what right, which classes, how long, for whom.</summary>
public static class Purposes
{
    private const string PublicInterest = "public interest: mandate of the national DDR programme";
    private const string VitalInterest = "vital interest of the person or of another";

    private static readonly Sensitivity[] UpToRestricted = [Sensitivity.Public, Sensitivity.Internal, Sensitivity.Confidential, Sensitivity.Restricted];
    private static readonly Sensitivity[] Everything = [.. UpToRestricted, Sensitivity.Lethal];

    /// <summary>Every purpose there is.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        new("case-management", new("Accompanying the person through the programme", "Accompagner la personne dans le programme"), "consent of the person; " + PublicInterest, UpToRestricted, 5, [], ["partner", "caseworker", "supervisor", "safeguarding", "oversight"]),
        new("referral", new("Bringing the person to a service", "Orienter la personne vers un service"), "consent of the person to this purpose and recipient", UpToRestricted, 2, ["provider", "authority"], ["caseworker", "supervisor"]),
        new("protection", new("Protecting the person or others", "Protéger la personne ou d'autres"), VitalInterest, Everything, 5, ["child-protection", "authority"], ["caseworker", "supervisor", "safeguarding", "oversight", "link"]),
        new("audit", new("Checking that the work was done right", "Vérifier que le travail a été bien fait"), PublicInterest, UpToRestricted, 10, ["court", "auditor"], ["auditor"]),
        new("subject-rights", new("Answering a person about their own data", "Répondre à une personne sur ses propres données"), "right of the person to know what is held about them", UpToRestricted, 5, ["the person"], ["caseworker", "supervisor", "safeguarding"]),
        new("break-glass", new("An emergency, reviewed by another person", "Une urgence, revue par une autre personne"), VitalInterest, Everything, 10, [], []),
    ];

    /// <summary>The purposes that a request can state.</summary>
    public static IReadOnlyCollection<string> Codes { get; } = [.. All.Where(purpose => purpose.Roles.Count > 0).Select(purpose => purpose.Id)];

    /// <summary>Whether <paramref name="role"/> may read personal data for <paramref name="purpose"/>; an unknown purpose allows nobody.</summary>
    public static bool Allow(string purpose, string role) => Find(purpose) is { } found && found.Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>The purpose with this code.</summary>
    public static Purpose? Find(string code) => All.FirstOrDefault(purpose => purpose.Id == code);
}
