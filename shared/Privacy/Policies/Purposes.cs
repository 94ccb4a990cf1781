namespace Concord.Privacy;

/// <summary>The register of purposes for which personal data may be read, each with the roles that may.</summary>
public static class Purposes
{
    private static readonly Dictionary<string, string[]> Register = new(StringComparer.Ordinal)
    {
        ["case-management"] = ["partner", "caseworker", "supervisor"],
        ["referral"] = ["caseworker", "supervisor"],
        ["protection"] = ["caseworker", "supervisor"],
        ["audit"] = ["auditor"],
    };

    /// <summary>Every purpose there is.</summary>
    public static IReadOnlyCollection<string> Codes => Register.Keys;

    /// <summary>Whether <paramref name="role"/> may read personal data for <paramref name="purpose"/>; an unknown purpose allows nobody.</summary>
    public static bool Allow(string purpose, string role) => Register.TryGetValue(purpose, out var roles) && roles.Contains(role, StringComparer.Ordinal);
}
