using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Properties;

/// <summary>One attempt and what came of it.</summary>
public sealed record Lived(Attempt Attempt, ReintegrationCase? Before, Refusal? Refusal, object? Fact, ReintegrationCase After);

internal static class Living
{
    /// <summary>The life as it went: each attempt with the case before it, the refusal or the fact, and the case after it.</summary>
    public static IEnumerable<Lived> Moments(this Life life)
    {
        var first = PresentCandidateEndpoint.Present(life.Presented, Guid.Empty, Acting.Partner);
        var @case = Fold.Of<ReintegrationCase>(first);
        yield return new(new(life.Presented, Acting.Partner), Before: null, Refusal: null, first, @case);
        foreach (var attempt in life.Attempts)
        {
            var (refusal, fact) = Decision.Take(attempt.Command, @case, attempt.Act, A.Beside);
            var before = @case;
            @case = fact is null ? @case : Fold.After(@case, fact);
            yield return new(attempt, before, refusal, fact, @case);
        }
    }
}
