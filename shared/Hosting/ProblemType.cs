namespace Concord.Hosting;

/// <summary>A kind of problem that a partner can look up: what causes it, what cures it, and whether to try again.</summary>
/// <param name="Slug">The last segment of its address, <c>/problems/{slug}</c>.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Cause">Why it happens.</param>
/// <param name="Cure">What the caller does about it.</param>
/// <param name="Retry">Whether the same request may succeed later.</param>
public sealed record ProblemType(string Slug, int Status, string Title, string Cause, string Cure, bool Retry = false)
{
    /// <summary>The problem with <paramref name="detail"/> about this occurrence; the cure stands in where there is nothing to add.</summary>
    public Problem With(string? detail = null) => new($"/problems/{Slug}", Title, Status, detail ?? Cure);
}
