using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Whether a record that a command names in its body is there for the caller.</summary>
/// <param name="IsThere">Absent and not theirs are the same.</param>
public sealed record InSight(bool IsThere)
{
    /// <summary>Looks for the record in the mission of the act.</summary>
    public static async Task<InSight> OfAsync(Guid id, HttpContext http, IDocumentStore store, ContextModel context)
    {
        var found = await StoredStream.FindAsync(id, http, store, context);
        return new(found is not null && found.Mission == Acts.Of(http).Mission);
    }
}
