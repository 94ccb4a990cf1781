using System.Text.Json;
using Concord.Hosting;

namespace Concord.CommunityPolicing;

/// <summary>What most commands ask first: that the record stands where the step leads on from.</summary>
internal static class Stages
{
    public static Refusal? MustBe<T>(this T state, string what, params IReadOnlyList<T> stages) where T : struct, Enum =>
        stages.Contains(state) ? null : Refusal.WrongState($"The {what} is {Name(state)}; this step leads on from {string.Join(" or ", stages.Select(Name))}.");

    /// <summary>A code as it stands on the outside.</summary>
    public static string Name<T>(T code) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
