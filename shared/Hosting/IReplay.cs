using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Knows whether a request that is about to be refused already took effect, and answers as it was answered then.</summary>
internal interface IReplay
{
    /// <summary>Answers the request as before; <c>false</c> when it never took effect.</summary>
    Task<bool> TryAsync(HttpContext http);
}
