using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Reads a thrown fault as the problem it means to the caller, or answers <c>null</c> when it doesn't know it.</summary>
public interface IFaultReader
{
    /// <summary>The problem that <paramref name="fault"/> means to whoever sent the request.</summary>
    ValueTask<Problem?> ReadAsync(HttpContext http, Exception fault);
}
