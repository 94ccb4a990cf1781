using System.Globalization;
using JasperFx;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Nobody overwrites what they have not seen: a write names the version it was decided on.</summary>
public static class Concurrency
{
    /// <summary>The version of a stream as a strong entity tag.</summary>
    public static string ETag(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Whether a write may go on to the rules; otherwise the refusal is answered.</summary>
    public static async Task<bool> MayProceedAsync(HttpContext http, ISeen? state)
    {
        if ((Fault(http, state) ?? await Corrects.FaultAsync(http)) is not { } problem)
            return true;
        await http.RefuseAsync(problem);
        return false;
    }

    // The store reads the version of a stream and its events one after the other: only the state knows which version it is of.
    private static Problem? Fault(HttpContext http, ISeen? state)
    {
        if (http.Request.Headers.IfMatch is not [{ Length: > 0 } ifMatch])
            return ProblemTypes.PreconditionMissing.With();
        if (state is null || !state.IsSeenBy(http.Caller()))
            return ProblemTypes.NotFound.With();
        return ifMatch == ETag(state.Version) ? null : ProblemTypes.Stale.With() with { Version = state.Version };
    }

    /// <summary>Reads a race that was lost between load and commit like one that was lost before.</summary>
    internal sealed class FaultReader : IFaultReader
    {
        public async ValueTask<Problem?> ReadAsync(HttpContext http, Exception fault)
        {
            if (fault is not ConcurrencyException)
                return null;
            if (!Guid.TryParse(http.GetRouteValue("id") as string, out var id))
                return ProblemTypes.Stale.With();

            await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession(Acts.Of(http).Mission);
            var state = await session.Events.FetchStreamStateAsync(id, http.RequestAborted);
            return ProblemTypes.Stale.With() with { Version = state?.Version };
        }
    }
}
