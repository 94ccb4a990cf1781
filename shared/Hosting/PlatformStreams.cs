using Concord.Hosting.Disclosures;

namespace Concord.Hosting;

/// <summary>The streams that every context has by standing up.</summary>
internal static class PlatformStreams
{
    public static IReadOnlyList<StreamModel> All { get; } = [StreamModel.Kept<AccessRecord>("access record")];
}
