using Alba;

namespace Concord.Harness;

/// <summary>Says in a scenario what a partner's client sends.</summary>
public static class Requests
{
    /// <summary>With the token of <paramref name="actor"/>, in <paramref name="mission"/>.</summary>
    public static Scenario As(this Scenario scenario, Actor actor, string? mission = "BFA")
    {
        scenario.WithRequestHeader("Authorization", $"Bearer {ActorTokens.For(actor)}");
        if (mission is not null)
            scenario.WithRequestHeader("Concord-Mission", mission);
        return scenario;
    }

    /// <summary>A command, with a fresh key unless one is given, on the version seen, if any.</summary>
    public static SendExpression Command(this Scenario scenario, string url, object body, long? version = null, string? key = null)
    {
        scenario.WithRequestHeader("Idempotency-Key", key ?? Guid.NewGuid().ToString("N"));
        if (version is { } seen)
            scenario.WithRequestHeader("If-Match", $"\"{seen}\"");
        return scenario.Post.Json(body).ToUrl(url);
    }

    /// <summary>For a purpose of the register.</summary>
    public static Scenario For(this Scenario scenario, string purpose)
    {
        scenario.WithRequestHeader("Concord-Purpose", purpose);
        return scenario;
    }
}
