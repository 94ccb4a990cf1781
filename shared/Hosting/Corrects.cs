using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Which event of its record a command corrects. Nothing is edited: the wrong fact stays, and the history says on both what became of it.</summary>
internal static class Corrects
{
    public const string Header = "Concord-Corrects";

    /// <summary>Reads which event is corrected, or says what is wrong with it.</summary>
    public static string? Read(HttpContext http, out Guid? corrected)
    {
        corrected = null;
        if (http.Request.Headers[Header] is not [{ Length: > 0 } text])
            return null;
        if (http.GetRouteValue("id") is null)
            return "has no meaning where a record is opened; leave it out";
        if (!Guid.TryParseExact(text, "D", out var id))
            return "is not the id of an event as its history shows it, such as 6f1e6a52-5b1c-4f0e-9a55-3d6a1a0b7c01";
        corrected = id;
        return null;
    }

    /// <summary>What is wrong where the event doesn't stand in the record that the command is about.</summary>
    public static async Task<Problem?> FaultAsync(HttpContext http)
    {
        if (http.Features.Get<Act>() is not { Corrects: { } corrected, Mission: var mission })
            return null;
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession(mission);
        var stands = await session.Events.LoadAsync(corrected, http.RequestAborted) is { } stored
            && stored.TenantId == mission && $"{stored.StreamId}".Equals(http.GetRouteValue("id") as string, StringComparison.OrdinalIgnoreCase);
        return stands ? null : ProblemTypes.InvalidRequest.With() with { Errors = [new($"header:{Header}", "is no event of this record; name one that its history shows")] };
    }
}
