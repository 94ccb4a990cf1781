using Concord.Subscriptions.Deliveries;

namespace Concord.Subscriptions.Reactions;

/// <summary>A lane that has something to send is worked on for a turn; what is left is said on, so that no endpoint keeps others waiting.</summary>
public static class DeliverEvents
{
    public static Task<Deliver?> Handle(Deliver work, Courier courier, CancellationToken stop) => courier.WorkAsync(work, stop);
}
