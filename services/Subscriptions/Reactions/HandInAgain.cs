using Concord.Subscriptions.Dapr;

namespace Concord.Subscriptions.Reactions;

/// <summary>What a partner handed in and was refused is tried again at somebody's wish.</summary>
public static class HandInAgain
{
    public static Task Handle(HandedIn handed, Reception reception, CancellationToken stop) => reception.AgainAsync(handed, stop);
}
