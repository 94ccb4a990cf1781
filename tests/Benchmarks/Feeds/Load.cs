using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Concord.Benchmarks.Feeds;

/// <summary>Opens records of transhumance, so many a second whatever the answers, each of which is one published event.</summary>
internal sealed class Load(Running running)
{
    /// <summary>A record that needs nothing else.</summary>
    public const string Corridor = """{ "place": "BF5603", "status": "customary", "method": "communityWalk", "width": "medium", "segments": [{ "code": "S1", "place": "BF5603", "cells": ["N14.3W001.7", "N14.2W001.6"] }, { "code": "S2", "place": "BF5603", "cells": ["N14.2W001.6", "N14.1W001.6"] }] }""";

    /// <summary>The records that were answered for, by their ids.</summary>
    public ConcurrentDictionary<string, byte> Opened { get; } = [];

    /// <summary>How often an answer was no success and the request was sent again under its key.</summary>
    public int Retried => retried;

    private int retried;

    /// <summary>Sends for as long as asked and waits for the last answer.</summary>
    public async Task RunAsync(int perSecond, TimeSpan during, CancellationToken stop)
    {
        var (end, sent) = (DateTime.UtcNow + during, new List<Task>());
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / perSecond));
        while (DateTime.UtcNow < end && await beat.WaitForNextTickAsync(stop))
            sent.Add(OpenAsync(Guid.NewGuid().ToString("N"), stop));
        await Task.WhenAll(sent);
    }

    // Until it is answered, however often something is killed: the key makes it one record.
    private async Task OpenAsync(string key, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "v1/transhumance/corridors") { Content = new StringContent(Corridor, Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await running.TokenAsync("dev-caseworker", stop));
                request.Headers.Add("Concord-Mission", "BFA");
                request.Headers.Add("Idempotency-Key", key);
                request.Headers.Add("Concord-Occurred-At", DateTimeOffset.UtcNow.AddSeconds(-1).ToString("O", CultureInfo.InvariantCulture));
                using var response = await running.Gateway.SendAsync(request, stop);
                if (response.IsSuccessStatusCode)
                {
                    Opened[$"{response.Headers.Location}".Split('/')[^1]] = 0;
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or Concord.Platform.Running.RefusalException)
            {
                // Something was killed.
            }

            Interlocked.Increment(ref retried);
            await Task.Delay(200, stop);
        }
    }
}
