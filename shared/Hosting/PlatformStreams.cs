using Concord.Hosting.Disclosures;
using Concord.Hosting.Emergencies;
using Concord.Hosting.Erasures;
using Concord.Hosting.Erasures.Acknowledgements;
using Concord.Hosting.Holds;
using Concord.Hosting.Parking;

namespace Concord.Hosting;

/// <summary>The streams that every context has by standing up.</summary>
internal static class PlatformStreams
{
    /// <summary>Those that are about a record or a person: an emergency access, a hold, an erasure.</summary>
    public static IReadOnlyList<StreamModel> About { get; } = [StreamModel.Kept<BreakGlass>("emergency access"), StreamModel.Kept<LegalHold>("legal hold"), StreamModel.Kept<Erasure>("erasure")];

    public static IReadOnlyList<StreamModel> All { get; } =
        [StreamModel.Kept<AccessRecord>("access record"), .. About, StreamModel.Kept<Parked>("something told that could not be acted on"), StreamModel.Kept<ErasureAcknowledgement>("acknowledgement of an erasure")];
}
