namespace Concord.Gateway;

/// <summary>While something is away, one caller a second finds out whether it is back; nobody else waits for it.</summary>
internal sealed class Outage(TimeProvider clock)
{
    private long quietUntil;

    /// <summary>Whether to try: always while nothing is known to be away.</summary>
    public bool MayTry()
    {
        var until = Volatile.Read(ref quietUntil);
        return until == 0 || (clock.GetTimestamp() >= until && Interlocked.CompareExchange(ref quietUntil, InASecond, until) == until);
    }

    /// <summary>It did not answer; true when that is news.</summary>
    public bool Begins() => Interlocked.Exchange(ref quietUntil, InASecond) == 0;

    /// <summary>It answered; true when that is news.</summary>
    public bool Ends() => Interlocked.Exchange(ref quietUntil, 0) != 0;

    private long InASecond => clock.GetTimestamp() + clock.TimestampFrequency;
}
