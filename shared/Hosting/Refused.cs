using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>A read that is refused.</summary>
public sealed class Refused(Problem problem) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.RefuseAsync(problem);
}
