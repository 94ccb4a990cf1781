using Concord.Hosting;

namespace Concord.Identity;

/// <summary>A form that can't be read, with a zero in it or with thousands of members, is the caller's fault.</summary>
internal sealed class UnreadableForm : IFaultReader
{
    public ValueTask<Problem?> ReadAsync(HttpContext http, Exception fault) =>
        new(fault is InvalidDataException ? ProblemTypes.InvalidRequest.With("The form can't be read. Send application/x-www-form-urlencoded text.") : null);
}
