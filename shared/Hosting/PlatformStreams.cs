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
    public static IReadOnlyList<StreamModel> All { get; } =
        [StreamModel.Kept<AccessRecord>("access record"), StreamModel.Kept<BreakGlass>("emergency access"), StreamModel.Kept<LegalHold>("legal hold"), StreamModel.Kept<Erasure>("erasure"),
            StreamModel.Kept<Parked>("something told that could not be acted on"), StreamModel.Kept<ErasureAcknowledgement>("acknowledgement of an erasure")];
}
