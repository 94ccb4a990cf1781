using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Transhumance.Corridors;

// Every fact that a corridor can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("corridor-mapped", Sensitivity.Internal)]
public sealed record CorridorMapped(string Place, CorridorStatus Status, MappingMethod Method, WidthClass Width, IReadOnlyList<CorridorSegment> Segments);

[Fact("corridor-validated-by-communities", Sensitivity.Internal)]
public sealed record CorridorValidatedByCommunities(int Farmers, int Herders, int Women, ObjectionsRaised Objections);

[Fact("corridor-recognised", Sensitivity.Internal)]
public sealed record CorridorRecognised(string Authority, string Instrument, DateOnly Signed);

[Fact("corridor-segment-blocked", Sensitivity.Internal)]
public sealed record CorridorSegmentBlocked(string Segment, BlockCause Cause, DateOnly Since, bool DetourMarked);

[Fact("corridor-segment-reopened", Sensitivity.Internal)]
public sealed record CorridorSegmentReopened(string Segment, BlockCause Cause);
