using System.Diagnostics.Metrics;
using Npgsql;

namespace Concord.Subscriptions.Deliveries;

/// <summary>What deliveries show to whoever watches: attempts and how long they took, and how far each endpoint is behind. An endpoint is named by its id, never by its address.</summary>
internal sealed class DeliveryFigures
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private readonly Histogram<double> attempts;
    private readonly TimeProvider time;
    private ILookup<Guid, Lag> lags = Array.Empty<(Guid, Lag)>().ToLookup(lane => lane.Item1, lane => lane.Item2);
    private long looked;

    public DeliveryFigures(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create("Concord");
        attempts = meter.CreateHistogram<double>("concord.webhook.attempt", "s", "How long receivers took, by what came of it.");
        meter.CreateObservableGauge("concord.webhook.behind", () => Each(lag => lag.Behind), "{position}", "Positions that an endpoint has still to get.");
        meter.CreateObservableGauge("concord.webhook.age", () => Each(lag => lag.SecondsBehind), "s", "Age of the oldest event that an endpoint hasn't got.");
        meter.CreateObservableGauge("concord.webhook.parked", () => Each(lag => lag.Parked), "{event}", "Events that wait for the owner of an endpoint.");
    }

    /// <summary>Counts an attempt.</summary>
    public void Tried(Attempt attempt) => attempts.Record(attempt.Milliseconds / 1000d, new KeyValuePair<string, object?>("outcome", attempt.IsTaken ? "taken" : attempt.Status is null ? "unanswered" : "refused"));

    /// <summary>Looks anew, where the last look is a while ago.</summary>
    public async Task LookAsync(NpgsqlDataSource database, CancellationToken stop)
    {
        if (looked != 0 && time.GetElapsedTime(looked) < Beat)
            return;
        looked = time.GetTimestamp();
        lags = await Lag.ReadAsync(database, endpoint: null, stop);
    }

    private IEnumerable<Measurement<long>> Each(Func<Lag, long> figure) =>
        from endpoint in lags
        from lag in endpoint
        select new Measurement<long>(figure(lag), new KeyValuePair<string, object?>("endpoint", endpoint.Key), new KeyValuePair<string, object?>("channel", lag.Channel));
}
