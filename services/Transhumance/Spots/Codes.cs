using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.Transhumance.Spots;

/// <summary>A group that uses a spot, by its code, and the side it stands on.</summary>
[Class(Sensitivity.Internal)]
public sealed record UserGroup([property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Code, CommunitySide Side);
