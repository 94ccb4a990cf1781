using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Deliveries;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>Who was told of an alert, who answered, and on which side nobody was told.</summary>
[Class(Sensitivity.Internal)]
public sealed record AlertBoard(Guid Alert, AlertState State, AlertMode Mode, int AlertVersion, bool OneSided, IReadOnlyList<RecipientSide> SidesMissing, IReadOnlyList<BoardLine> Recipients)
{
    internal static AlertBoard Of(AlertDetails alert, IReadOnlyList<DeliveryDetails> deliveries, DateTimeOffset now) => new(
        alert.Id, alert.State, alert.Mode, alert.Messages.Count, alert.SidesMissing.Count > 0, alert.SidesMissing,
        [.. (alert.Messages is [.., var latest] ? latest.Recipients : []).Select(recipient => BoardLine.Of(recipient, deliveries.Where(delivery => delivery.Recipient.Code == recipient.Code), now))]);
}

/// <summary>How far it came with one recipient: the latest that was sent to them.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="Delivery">The latest message that was sent to them, and what became of it; nothing where none was.</param>
/// <param name="Late">Whether an answer is overdue.</param>
[Class(Sensitivity.Internal)]
public sealed record BoardLine(AlertRecipient Recipient, DeliveryDetails? Delivery, bool Late)
{
    internal static BoardLine Of(AlertRecipient recipient, IEnumerable<DeliveryDetails> deliveries, DateTimeOffset now)
    {
        var latest = deliveries.OrderBy(delivery => delivery.AlertVersion).ThenBy(delivery => delivery.SentAt).LastOrDefault();
        return new(recipient, latest, latest is { State: not DeliveryState.Acknowledged } && now > latest.AnswerBy);
    }
}

/// <summary>Shows the board of an alert.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(AlertBoard)])]
public static class AlertBoardEndpoint
{
    [WolverineGet("/alerts/{id}/board")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, TimeProvider time, IQuerySession session, CancellationToken stop)
    {
        if (await Found.OneAsync(session.Query<AlertDetails>().Where(found => found.Id == id), http, caller, stop) is not { } alert)
            return Shown.Absent;
        var deliveries = await session.Query<DeliveryDetails>().Where(found => found.TenantIsOneOf(alert.Mission) && found.Alert == id).ToListAsync(stop);
        return new Shown(AlertBoard.Of(alert, deliveries, time.GetUtcNow()));
    }
}
