using Concord.Contracts;

namespace Concord.Transhumance.Alerts;

/// <summary>What it means that an alert's time ran out: nobody did it, and nobody is sent anything.</summary>
internal static class Expiry
{
    public static IReadOnlyList<object> Of(int version, DateTimeOffset expires, bool actionCalledFor) =>
        actionCalledFor ? [new AlertExpired(version, expires), new EarlyActionStoodDown(AlertEnding.Expired)] : [new AlertExpired(version, expires)];
}
