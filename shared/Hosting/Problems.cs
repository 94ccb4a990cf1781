using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting;

/// <summary>The one door through which every answer that is not a success leaves.</summary>
public static partial class Problems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Turns thrown faults and bare error statuses into problem documents.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.Use(Guard);

    /// <summary>Answers with a decision's refusal.</summary>
    public static Task RefuseAsync(this HttpContext http, Refusal refusal) => http.RefuseAsync(refusal.AsProblem());

    /// <summary>Answers with <paramref name="problem"/>, unless an answer is on its way or the request took effect before.</summary>
    public static async Task RefuseAsync(this HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted || (http.Features.Get<IReplay>() is { } replay && await replay.TryAsync(http)))
            return;

        http.Response.Headers.ETag = default;
        http.Response.Headers.Location = default;
        http.Response.StatusCode = problem.Status;
        if (ProblemTypes.WaitFor(problem) is { } seconds && http.Response.Headers.RetryAfter.Count == 0)
            http.Response.Headers.RetryAfter = seconds;
        await http.Response.WriteAsJsonAsync(
            problem with { Instance = $"urn:request:{http.RequestId()}" }, Json, "application/problem+json", CancellationToken.None);
    }

    private static async Task Guard(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
                await http.RefuseAsync(ProblemTypes.For(http.Response.StatusCode).With());
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away: nobody is left to answer.
        }
        catch (Exception fault)
        {
            await http.RefuseAsync(await ReadAsync(http, fault));
        }
    }

    private static async Task<Problem> ReadAsync(HttpContext http, Exception fault)
    {
        foreach (var reader in http.RequestServices.GetServices<IFaultReader>())
        {
            if (await reader.ReadAsync(http, fault) is { } read)
                return read;
        }

        Unforeseen(Logger(http), http.RequestId(), fault);
        return ProblemTypes.Unexpected.With();
    }

    private static ILogger Logger(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Concord.Problems");

    [LoggerMessage(LogLevel.Error, "Request {RequestId} met a fault that nobody foresaw")]
    private static partial void Unforeseen(ILogger logger, string requestId, Exception fault);
}
