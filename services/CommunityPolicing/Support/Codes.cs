using Concord.Privacy;

namespace Concord.CommunityPolicing.Support;

/// <summary>Where a package of support stands.</summary>
[Class(Sensitivity.Internal)]
public enum SupportState
{
    Requested, Assessed, Approved, Delivering, Suspended,
}

/// <summary>How likely it is that support to a unit ends in harm by it.</summary>
[Class(Sensitivity.Confidential)]
public enum SupportRiskBand
{
    Low, Medium, High, Prohibitive,
}

/// <summary>What has to be done so that a risk stays bearable.</summary>
[Class(Sensitivity.Confidential)]
public enum MitigationDuty
{
    VettingOfRecipients, TrainingInHumanRights, MonitoringVisits, ComplaintDesk, WrittenCommitment,
}

/// <summary>Why support is paused. A review says nothing about what made it due.</summary>
[Class(Sensitivity.Confidential)]
public enum SupportSuspension
{
    Review, MitigationNotKept, MisuseOfItems, Insecurity,
}
