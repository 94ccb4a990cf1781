using Concord.Hosting.Disclosures;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Shows the one record that was asked for, to whoever may see it.</summary>
public static class Found
{
    /// <summary>Shows it with its version; "not there" and "not yours" are the same.</summary>
    public static async Task<IResult> ShowAsync<T>(IQueryable<T> asked, HttpContext http, Caller caller, CancellationToken stop) where T : class, ISeen =>
        await OneAsync(asked, http, caller, stop) is { } details ? new Shown(details, details.Version) { About = details as IPoliced } : Shown.Absent;

    /// <summary>Finds it in the missions that the caller reads; <c>null</c> where it isn't there for them.</summary>
    public static async Task<T?> OneAsync<T>(IQueryable<T> asked, HttpContext http, Caller caller, CancellationToken stop) where T : class, ISeen
    {
        var missions = http.MissionsRead();
        var details = await asked.Where(found => found.TenantIsOneOf(missions)).FirstOrDefaultAsync(stop);
        return details?.IsSeenBy(caller) is true ? details : null;
    }
}
