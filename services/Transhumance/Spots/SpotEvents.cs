using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Transhumance.Spots;

// Every fact that a sensitive spot can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

[Fact("sensitive-spot-registered", Sensitivity.Internal)]
public sealed record SensitiveSpotRegistered(SpotKind Kind, string Place, string Cell, IReadOnlyList<UserGroup> Users, int RiskFromMonth, int RiskToMonth, Personal<string>? ExactPlace);

[Fact("access-rule-agreed", Sensitivity.Internal)]
public sealed record AccessRuleAgreed(AccessCondition Condition, DateOnly From, DateOnly Until, IReadOnlyList<string> ConsentOf, string Witness);
