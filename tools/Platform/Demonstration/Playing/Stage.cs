using System.Net;
using System.Text;
using System.Text.Json;
using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Script;
using Concord.Platform.Running;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>The records of one story as they were seen last; each step is sent on the version that was.</summary>
internal sealed class Stage(Send send, string mission)
{
    private const int Tries = 4;

    private readonly Dictionary<Part, Met> met = [];

    public async Task<Reply> SendAsync(Step step, string key, CancellationToken stop)
    {
        var record = step.Command == Step.Present ? null : await FindAsync(step.About, stop);
        for (var left = Tries; ; left--)
        {
            var reply = await OnceAsync(step, key, record, stop);
            if (record is null && reply.Opened is { } opened)
                met[step.About] = new(step.About.Wing, opened) { Version = reply.Version };
            else if (record is not null && reply.Version is not null)
                record.Version = reply.Version;
            // A provider's answer, or the clock, came between: it is sent again on the version that stands.
            if (reply.Status is not HttpStatusCode.PreconditionFailed || left == 1)
                return reply;
        }
    }

    // What the case leads to is found in it: who it is about, and what was referred, in order.
    private async Task<Met> FindAsync(Part part, CancellationToken stop)
    {
        if (met.TryGetValue(part, out var known))
            return known;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/reintegration/cases/{met[Part.Case].Id}");
        using var response = await send(request, Actors.Auditor, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        if (!response.IsSuccessStatusCode)
            throw new RefusalException($"{request.RequestUri} was answered with {(int)response.StatusCode}: {text}");
        var details = JsonElement.Parse(text).GetProperty("case");
        met[Part.Person] = new(Part.Person.Wing, details.GetProperty("participant").GetString()!) { Version = "\"1\"" };
        foreach (var (number, referral) in details.GetProperty("referrals").EnumerateArray().Index())
            met.TryAdd(Part.Referral(number), new(part.Wing, referral.GetProperty("id").GetString()!) { Version = "\"1\"" });
        return met[part];
    }

    private async Task<Reply> OnceAsync(Step step, string key, Met? record, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/reintegration/{(record is null ? step.About.Wing : $"{record.Wing}/{record.Id}/{step.Command}")}");
        request.Content = new StringContent(met.Aggregate(step.Body, (body, known) => body.Replace($"{{{known.Key.Name}}}", known.Value.Id, StringComparison.Ordinal)), Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Concord-Mission", mission);
        request.Headers.Add("Concord-Purpose", step.Purpose);
        request.Headers.Add("Concord-Occurred-At", step.OccurredAt.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        if (step.Reason is not null)
            request.Headers.Add("Concord-Reason", step.Reason);
        if (record?.Version is not null)
            request.Headers.Add("If-Match", record.Version);
        using var response = await send(request, step.Actor, stop);
        return await Reply.ReadAsync(response, stop);
    }
}
