using Microsoft.AspNetCore.Http;
using Wolverine.Http.Runtime.MultiTenancy;

namespace Concord.Hosting;

/// <summary>A mission is the tenant of the event store: a query can't reach another mission's rows by accident.</summary>
public static class Missions
{
    /// <summary>The header that names one mission, ISO 3166-1 alpha-3.</summary>
    public const string Header = "Concord-Mission";

    /// <summary>The missions that a read covers: the one named, or all that the caller holds; empty when the one named isn't held.</summary>
    public static string[] MissionsRead(this HttpContext http)
    {
        var held = http.Caller().Missions;
        return http.Request.Headers[Header] is [{ Length: > 0 } named] ? [.. held.Where(mission => mission == named)] : [.. held];
    }

    /// <summary>Opens a command's session in the mission of its act.</summary>
    internal sealed class OfTheAct : ITenantDetection
    {
        public ValueTask<string?> DetectTenant(HttpContext context) => new(context.Features.Get<Act>()?.Mission);
    }
}
