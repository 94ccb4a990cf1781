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
    bool Mandatory,
    [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string? MarketDemand = null,
    bool? ForDisability = null,
    AccessAnswer? Access = null);

/// <summary>Why a mandatory milestone was let go.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Waiver([property: StringLength(8, MinimumLength = 1)] string Milestone, [property: StringLength(200, MinimumLength = 3)] string Reason);

/// <summary>That a mandatory milestone was let go, and why: that speaks of the person, and is sealed to them.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Waived(string Milestone, Personal<string> Reason);

/// <summary>What is handed over with a case: everything that is still open, and to how many purposes the person consents.</summary>
[Class(Sensitivity.Internal)]
public sealed record TransferInventory(int OpenMilestones, DateOnly? NextVisitDue, int ConsentsInForce, int OpenInstalments = 0, int OpenReferrals = 0);

/// <summary>How well somebody stands on their own feet, from 0 to 100, in three respects.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Sustainability([property: Range(0, 100)] int Economic, [property: Range(0, 100)] int Social, [property: Range(0, 100)] int Psychosocial);
