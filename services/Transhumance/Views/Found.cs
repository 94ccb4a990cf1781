using Concord.Hosting;
using Marten;

namespace Concord.Transhumance.Views;

/// <summary>Shows the one record that was asked for, to whoever may see it.</summary>
internal static class Found
{
    public static async Task<IResult> ShowAsync<T>(IQueryable<T> asked, HttpContext http, Caller caller, CancellationToken stop) where T : class, ISeen =>
        await OneAsync(asked, http, caller, stop) is { } details ? new Shown(details, details.Version) : Shown.Absent;

    public static async Task<T?> OneAsync<T>(IQueryable<T> asked, HttpContext http, Caller caller, CancellationToken stop) where T : class, ISeen
    {
        var missions = http.MissionsRead();
        var details = await asked.Where(found => found.TenantIsOneOf(missions)).FirstOrDefaultAsync(stop);
        return details?.IsSeenBy(caller) is true ? details : null;
    }
}
