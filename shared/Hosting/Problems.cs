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

    /// <summary>Answers with <paramref name="problem"/>, unless an answer is already on its way.</summary>
    public static Task RefuseAsync(this HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
            return Task.CompletedTask;

        http.Response.Headers.ETag = default;
        http.Response.Headers.Location = default;
        http.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable && http.Response.Headers.RetryAfter.Count == 0)
            http.Response.Headers.RetryAfter = "5";
        return http.Response.WriteAsJsonAsync(
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
            var problem = http.RequestServices.GetServices<IFaultReader>().Select(reader => reader.Read(fault)).FirstOrDefault(read => read is not null);
            if (problem is null)
                Unforeseen(Logger(http), http.RequestId(), fault);
            await http.RefuseAsync(problem ?? ProblemTypes.Unexpected.With());
        }
    }

    private static ILogger Logger(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Concord.Problems");

    [LoggerMessage(LogLevel.Error, "Request {RequestId} met a fault that nobody foresaw")]
    private static partial void Unforeseen(ILogger logger, string requestId, Exception fault);
}
