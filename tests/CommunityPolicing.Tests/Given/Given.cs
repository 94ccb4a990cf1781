using System.Runtime.CompilerServices;
using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.CommunityPolicing.Tests;

/// <summary>Each record at each stage of its life, folded from the facts that real decisions make: no store, no HTTP.</summary>
internal static class Given
{
    /// <summary>A second supervisor, who neither assessed nor reported.</summary>
    public static Act Another => Acting.By(Actor.Supervisor with { Id = "another-supervisor" });

    public static Forum AForum() => Fold.Of<Forum>(CharterForumEndpoint.Charter(A.CharterForum()))
        .After(A.FillSeat("P1", Sex.Male), Acting.Caseworker).After(A.FillSeat(), Acting.Caseworker);

    public static Forum AnActiveForum() => AForum().After(A.HoldMeeting(), Acting.Committee);

    public static Forum AForumWithPromises() => AnActiveForum().After(A.MakeCommitment(), Acting.Committee)
        .After(A.MakeCommitment(CommitmentOwner.LocalAuthority), Acting.Committee).After(A.MakeCommitment(CommitmentOwner.Community), Acting.Committee);

    public static Commitment ACommitment(CommitmentOwner owner = CommitmentOwner.Police) =>
        Fold.Of<Commitment>(MakeCommitmentEndpoint.Make(A.MakeCommitment(owner), AnActiveForum(), Acting.Committee));

    public static Commitment AnAcceptedCommitment(CommitmentOwner owner = CommitmentOwner.Police) => ACommitment(owner).After(A.AcceptCommitment(), Acting.Caseworker);

    public static Commitment ADeliveredCommitment(CommitmentOwner owner = CommitmentOwner.Police) => AnAcceptedCommitment(owner).After(A.ReportCommitmentDelivery(), Acting.Caseworker);

    public static SafetyPlan ASafetyPlan() => AForumWithPromises() is var forum
        ? Fold.Of<SafetyPlan>(AgreeSafetyPlanEndpoint.Agree(A.AgreeSafetyPlan([.. forum.Commitments.Keys]), forum, Acting.Supervisor)) : null!;

    public static SafetyIncident AnIncident(ReportIncident? report = null, Act? by = null) =>
        Fold.Of<SafetyIncident>(ReportIncidentEndpoint.Report(report ?? A.ReportIncident(), Fold.Stream, by ?? Acting.Partner));

    public static SafetyIncident ALoggedIncident() => AnIncident().After(A.ScreenIncident(), Acting.Caseworker);

    public static SafetyIncident AVerifiedIncident() => ALoggedIncident().After(A.CorroborateIncident(), Acting.Caseworker).After(A.VerifyIncident(), Acting.Supervisor);

    public static OversightCase AnOversightCase() => Fold.Of<OversightCase>(ReceiveConductAllegationEndpoint.Receive(A.ReceiveConductAllegation(), Acting.Oversight));

    public static OversightCase AReferredCase() => AnOversightCase().After(A.ReferToOversightBody(), Acting.Oversight);

    public static SupportPackage ARequestedPackage() => Fold.Of<SupportPackage>(RequestSupportEndpoint.Request(A.RequestSupport()));

    public static SupportPackage AnAssessedPackage(AssessDueDiligence? assessment = null) => ARequestedPackage().After(assessment ?? A.AssessDueDiligence(), Acting.Supervisor);

    public static SupportPackage AnApprovedPackage(AssessDueDiligence? assessment = null) => AnAssessedPackage(assessment).After(A.ApproveSupport(), Another);

    public static SupportPackage APausedPackage() => AnApprovedPackage().After(A.SuspendSupport() with { Ground = SupportSuspension.Review }, Another);

    /// <summary>What refuses to publish a plan of which these commitments are accepted, if anything does.</summary>
    public static Refusal? RefusingToPublish(this SafetyPlan plan, PublishPlanSummary command, Act act, params IReadOnlyList<Guid> accepted) =>
        PublishPlanSummaryEndpoint.Validate(command, plan, new(accepted.ToHashSet()), act);

    /// <summary>The record after one more decision, which must be made.</summary>
    public static T After<T>(this T state, object command, Act act) where T : class
    {
        var (refusal, fact) = Decision.Take(command, state, act);
        refusal.ShouldBeNull($"{command} was to prepare a test");
        return Fold.After(state, fact is ITuple several ? several[0]! : fact!);
    }

    /// <summary>What refuses the command, if anything does.</summary>
    public static Refusal? Refusing(this object state, object command, Act act) => Decision.Take(command, state, act).Refusal;

    /// <summary>What refuses to open a record, if anything does.</summary>
    public static Refusal? RefusalToOpen(object command, Act act) => Decision.Take(command, new(), act).Refusal;
}
