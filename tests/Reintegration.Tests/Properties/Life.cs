using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Reintegration.Tests.Properties;

/// <summary>Something that somebody tries on a case, at some time.</summary>
public sealed record Attempt(object Command, Act Act);

/// <summary>A life that a case may have: how the person was presented and all that was tried, sensible or not.</summary>
public sealed record Life(PresentCandidate Presented, Attempt[] Attempts)
{
    private static readonly string[] People = ["ann", "bob", "cid"];
    private static readonly string[] Offices = ["DJIBO", "DORI", "KAYA"];
    private static readonly string[] Milestones = ["M1", "M2", "M3"];

    public static Arbitrary<Life> Lives { get; } = Arb.From(
        from presented in Presentations
        from way in Gen.Frequency((5, Gen.Constant(Sensible)), (1, Gen.Constant(Appealed)), (1, Gen.Constant(Suspected)), (1, Gen.Constant(Revoked)), (1, Gen.Constant(Overridden)), (1, Gen.Constant(Handed)), (1, Gen.Constant(Moved)), (1, Gen.Constant(Suspended)), (1, Gen.Constant(Closed)), (1, Gen.Constant(Died)), (2, Gen.Constant(Referred)))
        from sensible in Gen.Frequency((1, Gen.Choose(0, way.Length)), (2, Gen.Constant(way.Length)))
        from between in Gen.Choose(0, 5).SelectMany(Attempted.ArrayOf).ArrayOf(sensible + 1)
        select new Life(presented, [.. between[0], .. way.Take(sensible).SelectMany((step, at) => between[at + 1].Prepend(step))]),
        life => life.Attempts.Select((_, left) => life with { Attempts = [.. life.Attempts.Where((_, at) => at != left)] }));

    // Nobody stumbles through a whole programme by chance: what is tried stands between steps that lead on.
    private static Attempt[] Sensible =>
    [
        By("ann", Roles.Caseworker, A.OpenScreening()), By("bob", Roles.Supervisor, A.ConfirmEligibility()), By("ann", Roles.Caseworker, A.GrantConsent()),
        By("ann", Roles.Caseworker, A.RegisterParticipant()), By("bob", Roles.Supervisor, A.AssignCaseworker() with { Caseworker = "ann" }),
        By("bob", Roles.Supervisor, A.AwardReinsertionPackage()), By("ann", Roles.Caseworker, A.DeliverReinsertionInstalment()), By("ann", Roles.Caseworker, A.DraftPlan()),
        By("bob", Roles.Supervisor, A.ApprovePlan()), By("ann", Roles.Caseworker, A.RecordMilestoneAchieved()), By("ann", Roles.Caseworker, A.RecordBusinessPlan()),
        By("bob", Roles.Supervisor, A.AwardStartUpGrant()), By("ann", Roles.Caseworker, A.PayGrantInstalment()), By("ann", Roles.Caseworker, A.RecordFeedback()),
        By("ann", Roles.Caseworker, A.AssessReRecruitmentRisk()), By("bob", Roles.Supervisor, A.GraduateParticipant()),
        By("ann", Roles.Caseworker, A.RecordPostProgrammeFollowUp()) is var asked ? asked with { Act = asked.Act.On(new(2025, 4, 15)) } : null!,
    ];

    private static Attempt[] Appealed =>
    [
        .. Sensible.Take(1), By("bob", Roles.Supervisor, A.DenyEligibility()), By("ann", Roles.Caseworker, A.LodgeEligibilityAppeal()), By("cid", Roles.Supervisor, A.DecideEligibilityAppeal() with { Panel = Panel }), .. Sensible.Skip(2),
    ];

    private static Attempt[] Suspected =>
    [
        .. Sensible.Take(4), By("ann", Roles.Caseworker, A.RaiseDuplicateSuspicion()),
        By("bob", Roles.Supervisor, A.ResolveDuplicateSuspicion() with { Finding = DuplicateFinding.SamePerson, SurvivingCase = A.AnotherCase }), By("cid", Roles.Supervisor, A.SeparateJoinedCase()),
    ];

    private static Attempt[] Revoked =>
    [
        .. Sensible.Take(5), By("ann", Roles.Caseworker, A.RecordAuthorityCheckOutcome() with { Outcome = AuthorityCheck.Indication }),
        By("bob", Roles.Supervisor, A.RevokeEligibility() with { Ground = RevocationGround.SeriousCrimeIndication, Reference = A.RecordAuthorityCheckOutcome().Reference }),
    ];

    private static Attempt[] Overridden => [.. Sensible.Take(5), By("ann", Roles.Caseworker, A.ProposeConsentOverride()), By("bob", Roles.Supervisor, A.OverrideConsent())];

    private static Attempt[] Handed =>
    [
        By("ann", Roles.Caseworker, A.RequestAgeAssessment()), By("ann", Roles.Caseworker, A.RouteToChildProtection() with { Acknowledgement = null }), By("ann", Roles.Caseworker, A.AcknowledgeRouting()),
    ];

    private static Attempt[] Moved =>
    [
        .. Sensible.Take(5), By("ann", Roles.Caseworker, A.ProposeTransfer()),
        By("bob", Roles.Supervisor, A.AcceptTransfer()) with { Act = Acting.By(new Actor("bob", Roles.Supervisor, A.ProposeTransfer().ToOffice, ["BFA"], ["BF"], [])) },
    ];

    private static Attempt[] Suspended =>
    [
        .. Sensible.Take(5), By("ann", Roles.Caseworker, A.AssessReRecruitmentRisk()), By("bob", Roles.Supervisor, A.ReviewRisk()),
        By("bob", Roles.Supervisor, A.SuspendReintegrationSupport()), By("bob", Roles.Supervisor, A.ResumeReintegrationSupport()), .. Sensible.Skip(5).Take(4), By("bob", Roles.Supervisor, A.RevisePlan()),
    ];

    private static Attempt[] Closed =>
    [
        .. Sensible.Take(5), By("ann", Roles.Caseworker, A.RecordContactAttempt()), By("ann", Roles.Caseworker, A.RecordDeparture()), By("bob", Roles.Supervisor, A.CloseCase()), By("bob", Roles.Supervisor, A.HandOverToState()),
        By("bob", Roles.Supervisor, A.ReopenCase()),
    ];

    private static Attempt[] Died =>
    [
        .. Sensible.Take(5), By("ann", Roles.Caseworker, A.RecordDeath()), By("bob", Roles.Supervisor, A.DismissDeathReport()), By("ann", Roles.Caseworker, A.RecordDeath()), By("bob", Roles.Supervisor, A.ConfirmDeath()),
    ];

    private static string[] Panel => ["cid", "dan"];

    // Whoever is referred doesn't graduate before the provider is done, and providers don't come into these lives.
    private static Attempt[] Referred => [.. Sensible.Take(4), By("ann", Roles.Caseworker, A.MakeServiceReferral()), .. Sensible.Skip(4).Take(6), By("ann", Roles.Caseworker, A.PrepareReturn()), By("bob", Roles.Supervisor, A.CheckReturnSafety())];

    private static Attempt By(string person, string role, object command) => new(command, Acting.By(new Actor(person, role, "DJIBO", ["BFA"], ["BF"], [])));

    private static Gen<PresentCandidate> Presentations =>
        from born in Gen.Elements("1994", "1994", "1994", "2007-01", "2010", null)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        select A.PresentCandidate() with { BirthDate = born, Sex = sex };

    private static Gen<Attempt> Attempted =>
        from person in Gen.Elements(People)
        from office in Gen.Elements(Offices)
        from role in Gen.Elements(Roles.Caseworker, Roles.Supervisor)
        from day in Gen.Choose(0, 400)
        from command in Commands
        select new Attempt(command, Acting.By(new Actor(person, role, office, ["BFA"], ["BF"], [])).On(new DateOnly(2025, 1, 15).AddDays(day)));

    private static Gen<object> Commands => Gen.OneOf(
        Of(A.OpenScreening()), Of(A.AcceptTransfer()), Of(A.CancelTransfer()),
        Gen.Frequency((1, Of(A.RequestAgeAssessment())), (1, Of(A.RouteToChildProtection())), (4, Of(A.OpenScreening()))),
        from found in Gen.Elements(AgeFinding.Adult, AgeFinding.Adult, AgeFinding.Child) from consent in Often select (object)(A.RecordAgeDetermination() with { Determination = found, ConsentGiven = consent }),
        from basis in Gen.Elements(Enum.GetValues<Verification>()) from check in Gen.Elements(Enum.GetValues<AuthorityCheck>()) select (object)(A.ConfirmEligibility() with { Verification = basis, AuthorityCheck = check }),
        from asked in Often from told in Often select (object)(A.DenyEligibility() with { GenderScreeningAsked = asked, NoticeGiven = told }),
        from purpose in Gen.Elements(Enum.GetValues<ConsentPurpose>()) from ends in Often select (object)(A.GrantConsent() with { Purposes = [purpose], Until = ends ? null : new(2025, 6, 1) }),
        Gen.OneOf(Of(A.RefuseConsent()), Of(A.NarrowConsent()), Of(A.WithdrawConsent())),
        Gen.OneOf(Of(A.LodgeEligibilityAppeal()), Of(A.AcknowledgeRouting()), Of(A.OverrideConsent())),
        from result in Gen.Elements(Enum.GetValues<EligibilityAppealResult>()) from panel in Gen.Elements(Panel, ["ann", "cid"], ["bob", "cid"]) select (object)(A.DecideEligibilityAppeal() with { Result = result, Panel = panel }),
        from outcome in Gen.Elements(Enum.GetValues<AuthorityCheck>()) select (object)(A.RecordAuthorityCheckOutcome() with { Outcome = outcome }),
        Gen.Frequency((1, Of(A.RevokeEligibility())), (3, Of(A.RaiseDuplicateSuspicion()))),
        from finding in Gen.Elements(Enum.GetValues<DuplicateFinding>()) from surviving in Gen.Elements<Guid?>(null, A.AnotherCase, Fold.Stream)
        select (object)(A.ResolveDuplicateSuspicion() with { Finding = finding, SurvivingCase = surviving }),
        from hours in Gen.Elements(1, 72, 73) from vital in Often select (object)(A.ProposeConsentOverride() with { Hours = hours, VitalInterest = vital }),
        Gen.OneOf(Of(A.CompleteProfile()), Of(A.RecordSpecificNeed()), Of(A.LinkDependant()), Of(A.IssueProgrammeCard())),
        Of(A.RegisterParticipant()),
        from person in Gen.Elements(People) from answer in Gen.Elements(Enum.GetValues<SameSexAnswer>()) select (object)(A.AssignCaseworker() with { Caseworker = person, SameSexAnswer = answer }),
        from late in Often from signed in Often from mandatory in Often
        select (object)(A.ApprovePlan() with { ParticipantSigned = signed, Milestones = [A.Trade with { Due = late ? new(2027, 1, 1) : new(2025, 3, 1) }, A.Reconciliation with { Due = new(2027, 1, 1), Mandatory = mandatory }] }),
        from milestone in Gen.Elements(Milestones) select (object)(A.RecordMilestoneAchieved() with { Milestone = milestone }),
        Of(A.RecordFollowUpVisit() with { NextDue = null }),
        from office in Gen.Elements(Offices) select (object)(A.ProposeTransfer() with { ToOffice = office }),
        Gen.OneOf(Of(A.DeclineTransfer()), Of(A.SeparateJoinedCase()), Of(A.RecordMissedVisit() with { NextDue = new(2027, 1, 1) })),
        from held in Often from months in Gen.Elements(6, 12, 24) from waived in Often select (object)(A.GraduateParticipant() with { ExitInterviewHeld = held, FollowUpMonths = months, Waivers = waived ? A.GraduateParticipant().Waivers : [] }),
        from reason in Gen.Elements(Enum.GetValues<DepartureReason>()) select (object)(A.RecordDeparture() with { Reason = reason }),
        from reason in Gen.Elements(Enum.GetValues<ReopeningReason>()) select (object)(A.ReopenCase() with { Reason = reason }),
        Along.Support, Along.Support, Along.Support, Along.Accompaniment, Along.Accompaniment, Along.Endings);

    internal static Gen<bool> Often => Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)));

    internal static Gen<object> Of(object command) => Gen.Constant(command);

    public override string ToString() => $"{Presented.BirthDate} {Presented.Sex}\n" + string.Join('\n', Attempts.Select(attempt => $"  {attempt.Act.Day:O} {attempt.Act.Actor} ({attempt.Act.Role}, {attempt.Act.Office}): {attempt.Command}"));
}
