using Concord.Hosting.Emergencies;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting.Disclosures;

/// <summary>For what a read asks to see personal values: a purpose that the reader's role has, or an emergency access to this very record. Nothing stated, nothing shown.</summary>
internal static class StatedPurpose
{
    /// <summary>The purpose of this read, <c>null</c> where none is stated; or why it isn't one.</summary>
    public static async Task<(string? Purpose, Problem? Problem)> OfAsync(HttpContext http)
    {
        if (http.Request.Headers.ContainsKey(BreakGlass.Header))
            return await IsEmergencyAsync(http) ? (BreakGlass.Purpose, null) : (null, ProblemTypes.PurposeNotAllowed.With("This emergency access does not cover this record, this person or this hour."));
        return Said.ForWhat(http);
    }

    private static async Task<bool> IsEmergencyAsync(HttpContext http)
    {
        if (!Guid.TryParse(Said.Text(http, BreakGlass.Header), out var id) || !Guid.TryParse(http.GetRouteValue("id") as string, out var record))
            return false;
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        var missions = http.MissionsRead();
        var access = await session.Query<BreakGlass>().FirstOrDefaultAsync(access => access.TenantIsOneOf(missions) && access.Id == id, http.RequestAborted);
        return access?.Covers(record, Said.ForWhom(http) ?? http.Caller().Subject, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()) == true;
    }
}
