using System.Net.Http.Headers;
using System.Text;
using Concord.Subscriptions.Reach;
using Concord.Subscriptions.Signing;
using Concord.Subscriptions.Views;

namespace Concord.Subscriptions.Deliveries;

/// <summary>Hands events to receivers: as CloudEvents, signed as Standard Webhooks asks, each under one id however often it is tried.</summary>
internal sealed class Handover(Outside outside, EndpointKeys keys, DeliveryFigures figures, TimeProvider time)
{
    /// <summary>The receiver of an endpoint as it stands; while keys change, both sign.</summary>
    public Receiver To(EndpointDetails endpoint) => new(outside, figures, time, endpoint, [.. endpoint.KeysAt(time.GetUtcNow()).Select(number => keys.Of(endpoint.Id, number))]);
}

/// <summary>Where one endpoint is.</summary>
internal sealed class Receiver(Outside outside, DeliveryFigures figures, TimeProvider time, EndpointDetails endpoint, IReadOnlyList<KeyPair> keys) : IDisposable
{
    private static readonly MediaTypeHeaderValue CloudEvent = new("application/cloudevents+json", "utf-8");
    private readonly Uri url = new(endpoint.Url);

    /// <summary>How long lies between two events, where the receiver asked for a rate.</summary>
    public TimeSpan Pause => endpoint.RatePerMinute is { } rate ? TimeSpan.FromMinutes(1) / rate : TimeSpan.Zero;

    /// <summary>One attempt.</summary>
    public async Task<Attempt> HandAsync(Parcel parcel)
    {
        var (at, begun, body) = (time.GetUtcNow(), time.GetTimestamp(), Encoding.UTF8.GetBytes(parcel.Text));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) { Headers = { ContentType = CloudEvent } } };
        Signature.Put(request, keys, parcel.Event, at, body);
        request.Headers.Add("concord-attempt", $"{parcel.Tries + 1}");
        request.Headers.UserAgent.Add(new("Concord", "1"));
        using var answer = await outside.SendAsync(request, CancellationToken.None);
        var attempt = new Attempt(parcel, at, (int)time.GetElapsedTime(begun).TotalMilliseconds, (int?)answer.Response?.StatusCode, answer.Fault ?? answer.Said, Attempt.WaitOf(answer.Response, at));
        figures.Tried(attempt);
        return attempt;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in keys)
            key.Dispose();
    }
}
