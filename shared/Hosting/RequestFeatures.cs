using Microsoft.AspNetCore.Http.Features;

namespace Concord.Hosting;

internal static class RequestFeatures
{
    /// <summary>What an earlier step left on the request for this one.</summary>
    public static T GetRequired<T>(this IFeatureCollection features) =>
        features.Get<T>() ?? throw new InvalidOperationException($"{typeof(T).Name} is not on the request: the step that provides it did not run before.");
}
