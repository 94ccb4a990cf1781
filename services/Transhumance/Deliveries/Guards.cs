using Concord.Hosting;

namespace Concord.Transhumance.Deliveries;

/// <summary>What many commands on a delivery ask.</summary>
internal static class Guards
{
    /// <summary>The delivery stands at one of <paramref name="states"/>.</summary>
    public static Refusal? MustBe(this AlertDelivery delivery, params ReadOnlySpan<DeliveryState> states) =>
        states.Contains(delivery.State) ? null : Refusal.WrongState($"The message is {delivery.State.ToString().ToLowerInvariant()} already. Send it anew if it has to be sent again.");

    /// <summary>The whole minutes since it was sent.</summary>
    public static int MinutesUntil(this AlertDelivery delivery, Act act) => (int)(act.OccurredAt - delivery.Sent.SentAt).TotalMinutes;
}
