namespace Concord.Contracts;

/// <summary>A place where herds and others meet was registered. Where exactly is told to nobody.</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="RiskFromMonth">The first month of risk, 1 to 12.</param>
/// <param name="RiskToMonth">The last month of risk, 1 to 12.</param>
[Published("sensitive-spot-registered")]
public sealed record SensitiveSpotRegisteredV1(SpotKind Kind, string Place, int RiskFromMonth, int RiskToMonth) : IInPlace;

/// <summary>Those who use the spot agreed on a rule.</summary>
/// <param name="Condition">What they agreed on.</param>
/// <param name="From">From when it holds.</param>
/// <param name="Until">Until when.</param>
[Published("access-rule-agreed")]
public sealed record AccessRuleAgreedV1(AccessCondition Condition, DateOnly From, DateOnly Until);
