using System.Text.Json;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>
/// An answer to a read. Personal values leave in it only for a purpose that the reader states and their role allows, and only after
/// that they read it was recorded; without a purpose they are withheld and the rest is shown.
/// </summary>
/// <param name="answer">What is shown.</param>
/// <param name="version">Its version, where it is one record.</param>
public sealed class Shown(object answer, long? version = null) : IResult
{
    private static readonly JsonSerializerOptions Json = new(StrictJson.Options) { Converters = { new ShownPersonalJson() } };

    /// <summary>"Not there" and "not yours".</summary>
    public static IResult Absent { get; } = new Refused(ProblemTypes.NotFound.With());

    /// <summary>Whom a search by name found, by mission. Who searches states why, whether anybody was found or not.</summary>
    public ILookup<string, Guid>? Found { get; init; }

    /// <summary>The record whose policy decides which values open, where the answer is about one.</summary>
    public IPoliced? About { get; init; }

    /// <summary>The record whose policy decides about one value, where the answer is about several records.</summary>
    public Func<IPersonal, IPoliced?>? AboutEach { get; init; }

    /// <summary>The answer as a text of its own form, where that is asked for: made once its values are open.</summary>
    public (string MediaType, Func<string> Write)? AsText { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (await RefusalAsync(httpContext) is { } problem)
        {
            await httpContext.RefuseAsync(problem);
            return;
        }

        httpContext.Response.Headers.CacheControl = "no-store";
        if (version is { } current)
            httpContext.Response.Headers.ETag = Concurrency.ETag(current);
        if (AsText is { } text)
            await Results.Text(text.Write(), $"{text.MediaType}; charset=utf-8").ExecuteAsync(httpContext);
        else
            await httpContext.Response.WriteAsJsonAsync(answer, Json, httpContext.RequestAborted);
    }

    private async Task<Problem?> RefusalAsync(HttpContext http) => await StatedPurpose.OfAsync(http) switch
    {
        { Problem: { } problem } => problem,
        { Purpose: { } purpose } => await AccessRecords.OpenAsync(http, purpose, answer, Entitled(http.Caller(), purpose), Found),
        _ when Found is not null => ProblemTypes.PurposeNotAllowed.With("To search for a person is to read about them. State for what purpose, in Concord-Purpose."),
        _ => null,
    };

    // One record decides for all its values, unless the answer is about several.
    private Func<IPersonal, bool> Entitled(Caller caller, string purpose) => AboutEach is null
        ? Entitlement.Of(caller, purpose, About)
        : value => Entitlement.Of(caller, purpose, AboutEach(value) ?? About)(value);
}
