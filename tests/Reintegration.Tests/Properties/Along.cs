using Concord.Reintegration.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Reintegration.Tests.Properties;

/// <summary>What is tried along the way and at its end, sensible or not.</summary>
internal static class Along
{
    private static readonly DateOnly Day = new(2025, 1, 15);

    public static Gen<object> Support => Gen.OneOf(
        from ground in Gen.Elements(Enum.GetValues<AmountGround>()) from amount in Gen.Elements(90_000, 150_000, 240_000) from rising in Seldom
        select (object)(A.AwardReinsertionPackage() with { Ground = ground, Amount = A.Francs(amount), Instalments = [.. A.AwardReinsertionPackage().Instalments.Select(part => rising ? part with { Amount = A.Francs(part.Number * 20_000) } : part)] }),
        from number in Gen.Choose(1, 4) from offered in Life.Often select (object)(A.DeliverReinsertionInstalment() with { Number = number, HouseholdOffered = offered }),
        from number in Gen.Choose(1, 4) select (object)(A.WithholdReinsertionInstalment() with { Number = number }),
        from far in Life.Often select (object)(A.DraftPlan() with { Milestones = Plan(far ? new(2027, 1, 1) : new(2025, 3, 1)) }),
        from demand in Life.Often from access in Gen.Elements<AccessAnswer?>(null, AccessAnswer.Arranged, AccessAnswer.NotReachable) from signed in Life.Often
        select (object)(A.RevisePlan() with { ParticipantSigned = signed, Milestones = [.. Plan(new(2027, 1, 1)), A.Tailoring with { Due = new(2027, 1, 1), MarketDemand = demand ? "MD-12" : null, ForDisability = true, Access = access }] }),
        Life.Of(A.RecordBusinessPlan()),
        from parts in Gen.Choose(1, 3) from cash in Life.Often select (object)(A.AwardStartUpGrant() with { Modality = cash ? Modality.InKind : Modality.Cash, Instalments = [.. Enumerable.Repeat(A.Francs(50_000), parts)] }),
        from number in Gen.Choose(1, 3) select (object)(A.PayGrantInstalment() with { Number = number }),
        from service in Gen.Elements("tailoring", "civil-papers", "brickwork") from provider in Gen.Elements("PRV-01", "PRV-02", "PRV-09") select (object)(A.MakeServiceReferral(provider) with { Service = service, ReplyBy = Day.AddDays(14) }));

    public static Gen<object> Accompaniment => Gen.OneOf(
        from days in Gen.Choose(0, 60) from channel in Gen.Elements(Enum.GetValues<ContactChannel>()) select (object)new RecordContactAttempt(Day.AddDays(days), channel),
        from kind in Gen.Elements(RiskKind.ReRecruitment, RiskKind.Retaliation) from band in Gen.Elements(RiskBand.Low, RiskBand.Low, RiskBand.High) from days in Gen.Choose(1, 400)
        select (object)(A.AssessReRecruitmentRisk() with { Kind = kind, Band = band, ReviewBy = Day.AddDays(days) }),
        from band in Gen.Elements(RiskBand.Low, RiskBand.High) from done in Life.Often from days in Gen.Choose(1, 400) select (object)(A.ReviewRisk() with { Band = band, Measures = done ? [RiskMeasure.Mentor] : [], ReviewBy = Day.AddDays(days) }),
        from confronted in Seldom from consented in Life.Often select (object)(A.RecordReconciliationMeasure() with { PublicConfrontation = confronted, VictimsConsented = consented }),
        Life.Of(A.AnswerPsychosocialNeed()),
        from kind in Gen.Elements(Enum.GetValues<FeedbackKind>()) select (object)(A.RecordFeedback() with { Kind = kind }),
        from days in Gen.Choose(1, 450) select (object)(A.SuspendReintegrationSupport() with { ReviewBy = Day.AddDays(days) }),
        Life.Of(A.ResumeReintegrationSupport()), Life.Of(A.ResumeReintegrationSupport()));

    public static Gen<object> Endings => Gen.OneOf(
        from willing in Life.Often select (object)(A.PrepareReturn() with { Voluntary = willing }),
        from finding in Gen.Elements(SafetyFinding.Safe, SafetyFinding.AtRisk) select (object)(A.CheckReturnSafety() with { Finding = finding }),
        Life.Of(A.RecordDeath()),
        from named in Life.Often select (object)(A.ConfirmDeath() with { DependantsReferredTo = named ? "CP-BFA-01" : null }),
        Life.Of(A.DismissDeathReport()),
        from point in Gen.Elements(Enum.GetValues<FollowUpPoint>()) select (object)(A.RecordPostProgrammeFollowUp() with { Point = point }),
        from ground in Gen.Elements(Enum.GetValues<ClosureGround>()) select (object)(A.CloseCase() with { Ground = ground }),
        from proof in Life.Often select (object)(A.HandOverToState() with { Proof = proof ? new string('a', 64) : null }));

    private static Gen<bool> Seldom => Life.Often.Select(often => !often);

    private static Milestone[] Plan(DateOnly due) => [A.Trade with { Due = due }, A.Reconciliation with { Due = due }];
}
