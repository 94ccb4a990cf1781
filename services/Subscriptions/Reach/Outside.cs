namespace Concord.Subscriptions.Reach;

/// <summary>
/// The one way out to receivers: through the perimeter, without redirects, proxy or cookies, and without a word about the address in logs or traces,
/// which belongs to its subscriber and may hold a secret.
/// </summary>
public sealed class Outside : IDisposable
{
    /// <summary>How long a receiver may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;

    public Outside(Perimeter perimeter) => http = new(new SocketsHttpHandler
    {
        ConnectCallback = perimeter.ConnectAsync,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // A name that leads elsewhere is followed within a minute.
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxConnectionsPerServer = 64,
        MaxResponseHeadersLength = 16,
        // Without it no trace begins here, and none goes out.
        ActivityHeadersPropagator = null,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends, and waits for an answer as long as a receiver may take.</summary>
    public async Task<Answered> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return new(response, Fault: null, await Excerpt.OfAsync(response));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return new(Response: null, Words(fault), Said: null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    // In our own words: those of the framework name the address.
    private static string Words(Exception fault) => fault switch
    {
        OperationCanceledException => $"no answer within {Longest.TotalSeconds} seconds",
        { InnerException: NotPublicException } or NotPublicException => "the address is not public",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host can't be found",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
        _ => "the connection broke off",
    };
}

/// <summary>What came of a request to a receiver.</summary>
/// <param name="Response">Its answer; <c>null</c> where there was none.</param>
/// <param name="Fault">Why there was none.</param>
/// <param name="Said">The beginning of what it said.</param>
public sealed record Answered(HttpResponseMessage? Response, string? Fault, string? Said) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Response?.Dispose();
}
