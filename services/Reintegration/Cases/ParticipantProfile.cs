using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>What a participant told about themselves, in codes and counts. Of weapons only how many were handed over is kept, and nothing depends on it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ParticipantProfile(
    [property: MinLength(1), MaxLength(9)] IReadOnlyList<ProfileNeed> Needs,
    [property: MinLength(1), MaxLength(8)] IReadOnlyList<Aspiration> Aspirations,
    [property: MinLength(1), MaxLength(11)] IReadOnlyList<Skill> Skills,
    Schooling Schooling,
    Occupation OccupationBefore,
    [property: Range(1, 60)] int HouseholdSize,
    [property: Range(0, 100)] int WeaponsHandedOver,
    [property: Range(0, 10000)] int AmmunitionHandedOver);
