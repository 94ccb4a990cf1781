using System.Text;
using Concord.Hosting;
using Concord.Transhumance.Views;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Cap;

/// <summary>Which message of an alert is asked for.</summary>
/// <param name="Version">The version of the alert; the latest where it is left out.</param>
public sealed record CapAsked(int? Version = null);

/// <summary>Shows a message of an alert in CAP 1.2, for those who pass warnings on by machine. Before the alert was issued there is none.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(string)], MediaType = CapAlertEndpoint.MediaType, Asks = typeof(CapAsked))]
public static class CapAlertEndpoint
{
    internal const string MediaType = "application/cap+xml";

    [WolverineGet("/alerts/{id}/cap")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        if (StrictQuery.Read<CapAsked>(http, out var refused) is not { } asked || refused is not null)
            return refused!;
        if (await Found.OneAsync(session.Query<AlertDetails>().Where(found => found.Id == id), http, caller, stop) is not { } alert
            || alert.Messages.Find(message => message.Version == (asked.Version ?? alert.Messages.Count)) is not { } message)
            return Shown.Absent;

        http.Response.Headers.CacheControl = "no-store";
        return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{CapMessage.Of(alert, message)}", MediaType, Encoding.UTF8);
    }
}
