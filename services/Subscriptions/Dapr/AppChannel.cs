using Microsoft.AspNetCore.Http.Features;

namespace Concord.Subscriptions.Dapr;

/// <summary>Answers the sidecar in its own words: SUCCESS for what is done with, RETRY for what is to be brought again; never DROP.</summary>
internal static class AppChannel
{
    /// <summary>Takes what a topic brings.</summary>
    public static RequestDelegate Taking(IEndpointRouteBuilder app, HandIn what)
    {
        var within = app.CreateApplicationBuilder();
        within.Use((http, next) => ReadAsync(http, next, what));
        // From here on the body is what was handed in, without its envelope.
        within.UseCloudEvents();
        within.Run(http => TakeAsync(http, what));
        return within.Build();
    }

    /// <summary>Has it brought again: a route that nobody knows here may be known in the next release.</summary>
    public static Task LaterAsync(HttpContext http) => AnswerAsync(http, isDone: false);

    private static async Task ReadAsync(HttpContext http, RequestDelegate next, HandIn what)
    {
        var body = await BodyAsync(http);
        if (Slip.Read(body) is { } slip)
        {
            http.Features.Set(slip);
            (http.Request.Body, http.Request.ContentType) = (new MemoryStream(body), "application/cloudevents+json");
            await next(http);
            return;
        }

        await http.RequestServices.GetRequiredService<Reception>().ParkUnreadableAsync(what, body, http.RequestAborted);
        await AnswerAsync(http, isDone: true);
    }

    private static async Task TakeAsync(HttpContext http, HandIn what) =>
        await AnswerAsync(http, await http.RequestServices.GetRequiredService<Reception>().TakeAsync(what, http.Features.GetRequiredFeature<Slip>(), await BodyAsync(http), http.RequestAborted));

    private static async Task<byte[]> BodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }

    private static Task AnswerAsync(HttpContext http, bool isDone) => http.Response.WriteAsJsonAsync(new { status = isDone ? "SUCCESS" : "RETRY" }, http.RequestAborted);
}
