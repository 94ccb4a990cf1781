using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Areas;

/// <summary>What was found out about an area before anything is decided about it.</summary>
/// <param name="AssessedOn">When it was concluded.</param>
/// <param name="BaselineOn">As of when its figures are.</param>
/// <param name="Parts">What it consists of.</param>
/// <param name="LeftOut">The neighbouring areas that get nothing, and why; none where none was left out, <c>null</c> where nobody looked.</param>
[Class(Sensitivity.Internal)]
public sealed record AreaAssessment(
    DateOnly AssessedOn,
    DateOnly BaselineOn,
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<AssessmentPart> Parts,
    [property: MaxLength(40)] IReadOnlyList<LeftOutArea>? LeftOut = null);

/// <summary>An area that gets nothing, and why.</summary>
[Class(Sensitivity.Internal)]
public sealed record LeftOutArea([property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place, LeftOutGround Ground);

/// <summary>A consultation of the women of an area.</summary>
[Class(Sensitivity.Internal)]
public sealed record WomenConsultation(DateOnly HeldOn, [property: Range(1, 1000)] int Women, bool WomenOnly, bool LedByWoman);
