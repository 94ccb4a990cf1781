using System.Net;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Sends a request again, with the same key, for as long as the answer says to come back later.</summary>
internal sealed class Patience(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Tries = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (left == 1 || !SaysLater(response))
                return response;

            var pause = response.Headers.RetryAfter?.Delta ?? Pause;
            response.Dispose();
            await Task.Delay(pause, cancellationToken);
        }
    }

    // A 409 says so only while the first try is still being answered; a rule's refusal carries no Retry-After.
    private static bool SaysLater(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        HttpStatusCode.Conflict => response.Headers.RetryAfter is not null,
        _ => false,
    };
}
