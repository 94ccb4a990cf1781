using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.Grievances.General;

/// <summary>Something that is promised to the complainant: what, who delivers it, and by when.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Remedy(
    [property: RegularExpression("^[A-Z0-9]{1,8}$")] string Code,
    [property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string What,
    [property: StringLength(100, MinimumLength = 1)] string Deliverer,
    DateOnly Due);

/// <summary>What became of a remedy: somebody other than its deliverer verified it, or it was waived for a reason.</summary>
[Class(Sensitivity.Confidential)]
public sealed record EndedRemedy(
    [property: RegularExpression("^[A-Z0-9]{1,8}$")] string Code,
    RemedyEnd End,
    [property: StringLength(100, MinimumLength = 1)] string? Verifier = null,
    [property: RegularExpression("^[a-z][a-z0-9-]{2,59}$")] string? WaivedFor = null);
