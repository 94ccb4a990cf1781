namespace Concord.Gateway;

/// <summary>
/// One client's requests of one class at this replica, counted in memory against a lease of at most a tenth of the quota.
/// One request at a time renews it; while the database is away, what is left of the last lease is used up.
/// </summary>
internal sealed class Quota(Counted counted, int limit, Leases leases)
{
    private readonly Lock counting = new();
    private readonly SemaphoreSlim renewing = new(1);
    private Lease held = new(Minute: 0, Left: 0, Unleased: 0);

    public async ValueTask<Verdict> TakeAsync(CancellationToken stop)
    {
        if (Count() is { } atOnce)
            return atOnce;

        await renewing.WaitAsync(stop);
        try
        {
            return Count() ?? await RenewAsync();
        }
        finally
        {
            renewing.Release();
        }
    }

    // Null where only a new lease can tell.
    private Verdict? Count()
    {
        lock (counting)
        {
            if (held.Minute < leases.Minute)
                return null;
            return held.Left > 0 ? Admit() : held.Unleased > 0 ? null : new Verdict(Admitted: false, Left: 0);
        }
    }

    private async Task<Verdict> RenewAsync()
    {
        // A tenth of what remains: the nearer to the end, the less is left unused at other replicas.
        var remaining = held.Minute == leases.Minute ? held.Unleased : limit;
        var lease = await leases.AskAsync(counted, limit, Math.Max(1, remaining / 10));
        lock (counting)
        {
            held = lease ?? held;
            return held.Left > 0 ? Admit() : new Verdict(Admitted: false, lease is null ? null : 0);
        }
    }

    private Verdict Admit()
    {
        held = held with { Left = held.Left - 1 };
        return new Verdict(Admitted: true, held.Left + held.Unleased);
    }
}

/// <summary>Whether a request may pass.</summary>
/// <param name="Admitted">It may.</param>
/// <param name="Left">How many more may pass in this minute as far as this replica knows; null when it can't know.</param>
internal readonly record struct Verdict(bool Admitted, int? Left);
