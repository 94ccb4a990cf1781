using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>A step of a plan: what is to be reached, by when, and who provides for it.</summary>
[Class(Sensitivity.Internal)]
public sealed record Milestone(
    [property: RegularExpression("^[A-Z0-9]{1,8}$")] string Code,
    Track Track,
    [property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string Goal,
    DateOnly Due,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Provider,
    bool Mandatory);

/// <summary>Why a mandatory milestone was let go.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Waiver([property: StringLength(8, MinimumLength = 1)] string Milestone, [property: StringLength(200, MinimumLength = 3)] string Reason);

/// <summary>What is handed over with a case: everything that is still open, and to how many purposes the person consents.</summary>
[Class(Sensitivity.Internal)]
public sealed record TransferInventory(int OpenMilestones, DateOnly? NextVisitDue, int ConsentsInForce);
