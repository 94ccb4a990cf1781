using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Marks an endpoint that will go: every answer of it says since when and until when (RFC 9745, RFC 8594).</summary>
/// <param name="since">The day it was deprecated, <c>yyyy-MM-dd</c>, UTC.</param>
/// <param name="until">The day it goes, <c>yyyy-MM-dd</c>, UTC; partners have at least six months.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeprecatedAttribute(string since, string until) : Attribute
{
    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; } = Day(since);

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; } = Day(until);

    private static DateTimeOffset Day(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>Says on answers that an endpoint will go.</summary>
public static class Deprecation
{
    public static IApplicationBuilder UseDeprecation(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<DeprecatedAttribute>() is { } deprecated)
        {
            http.Response.Headers["Deprecation"] = $"@{deprecated.Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";
            http.Response.Headers["Sunset"] = deprecated.Until.ToString("R", CultureInfo.InvariantCulture);
        }

        return next(http);
    });
}
