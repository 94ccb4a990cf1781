namespace Concord.Contracts;

/// <summary>The bounded contexts of Concord, by their names in routes, scopes, schemas and queues.</summary>
public static class Contexts
{
    /// <summary>Participants' cases, from presentation to follow-up.</summary>
    public const string Reintegration = "reintegration";

    /// <summary>Complaints, feedback, land and property disputes.</summary>
    public const string Grievances = "grievances";

    /// <summary>Community violence reduction and stabilisation projects.</summary>
    public const string ViolenceReduction = "violence-reduction";

    /// <summary>Forums, safety plans, incidents, oversight of conduct, support to security actors.</summary>
    public const string CommunityPolicing = "community-policing";

    /// <summary>Corridors, herd movements, alerts and early action.</summary>
    public const string Transhumance = "transhumance";

    /// <summary>The feed of all others in one, and who is told of it.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Reintegration, Grievances, ViolenceReduction, CommunityPolicing, Transhumance, Subscriptions];

    /// <summary>A context's name where a hyphen can't stand: in schemas, queues and environment variables.</summary>
    public static string Plain(string context) => context.Replace('-', '_');
}
