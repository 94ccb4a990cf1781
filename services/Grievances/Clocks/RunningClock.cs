using System.Security.Cryptography;
using System.Text;

namespace Concord.Grievances.Clocks;

/// <summary>A clock of a record that has not stopped, by an id that follows from what it counts: whoever starts it twice starts it once.</summary>
public sealed record RunningClock(Guid Id, ClockKind Kind)
{
    /// <summary>The clock of this kind of a record, the first or a later one.</summary>
    public static RunningClock Of(Guid record, ClockKind kind, int round = 1) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{record:N} {kind} {round}")).AsSpan(0, 16)), kind);
}
