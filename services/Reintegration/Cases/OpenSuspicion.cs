using System.Collections.Immutable;

namespace Concord.Reintegration.Cases;

/// <summary>A suspicion that another case is of the same person, and who raised it.</summary>
public sealed record OpenSuspicion(Guid OtherCase, string RaisedBy);

internal static class OpenSuspicions
{
    public static OpenSuspicion? Of(this ImmutableList<OpenSuspicion> open, Guid other) => open.Find(suspicion => suspicion.OtherCase == other);

    public static ImmutableList<OpenSuspicion> Without(this ImmutableList<OpenSuspicion> open, Guid other) => open.RemoveAll(suspicion => suspicion.OtherCase == other);
}
