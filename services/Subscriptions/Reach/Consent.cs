using System.Globalization;
using System.Net;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Reach;

/// <summary>Asks a receiver whether it wants to hear from us (CloudEvents HTTP webhooks, section 4): whoever can't answer for an address doesn't get others' events sent there.</summary>
public sealed class Consent(Outside outside, IConfiguration configuration)
{
    private const string AllowedOrigin = "WebHook-Allowed-Origin";
    private const string AllowedRate = "WebHook-Allowed-Rate";
    private readonly string origin = new Uri(configuration["Identity:Issuer"]!).Host;

    /// <summary>The receiver's answer; an endpoint that isn't pending needs none.</summary>
    public async Task<Agreement> AskAsync(SubscriberEndpoint endpoint, CancellationToken stop)
    {
        if (endpoint.State is not EndpointState.Pending)
            return new(origin, "it was not asked", IsGiven: false, RatePerMinute: null);
        using var request = new HttpRequestMessage(HttpMethod.Options, endpoint.Registered.Url) { Headers = { { "WebHook-Request-Origin", origin }, { "WebHook-Request-Rate", "*" } } };
        using var answer = await outside.SendAsync(request, stop);
        return Read(answer);
    }

    private Agreement Read(Answered answer)
    {
        if (answer.Response is not { } response)
            return Refused(answer.Fault!);
        if (response.StatusCode is not HttpStatusCode.OK)
            return Refused($"it answered {(int)response.StatusCode}");
        if (One(response, AllowedOrigin) is not { } allowed || !(allowed == "*" || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase)))
            return Refused($"its {AllowedOrigin} doesn't name us");
        return One(response, AllowedRate) switch
        {
            "*" => new(origin, "it agreed", IsGiven: true, RatePerMinute: null),
            { } rate when int.TryParse(rate, NumberStyles.None, CultureInfo.InvariantCulture, out var perMinute) && perMinute > 0 => new(origin, "it agreed", IsGiven: true, perMinute),
            _ => Refused($"its {AllowedRate} is neither a number nor *"),
        };
    }

    private Agreement Refused(string why) => new(origin, why, IsGiven: false, RatePerMinute: null);

    private static string? One(HttpResponseMessage response, string header) => response.Headers.TryGetValues(header, out var values) && values.ToList() is [var one] ? one : null;
}

/// <summary>What a receiver said to being asked.</summary>
/// <param name="Origin">Who asked.</param>
/// <param name="Said">What it said, in words.</param>
/// <param name="IsGiven">Whether it agreed.</param>
/// <param name="RatePerMinute">How many events a minute it takes; <c>null</c> where any number.</param>
public sealed record Agreement(string Origin, string Said, bool IsGiven, int? RatePerMinute);
