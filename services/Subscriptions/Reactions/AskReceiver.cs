using Concord.Subscriptions.Deliveries;

namespace Concord.Subscriptions.Reactions;

/// <summary>The receiver of a new endpoint is asked whether it agrees.</summary>
public static class AskReceiver
{
    public static Task Handle(AskForConsent ask, Clerk clerk, CancellationToken stop) => clerk.AskAsync(ask, stop);
}
