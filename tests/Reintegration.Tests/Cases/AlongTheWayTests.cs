using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Cases;

public sealed class a_risk_decides
{
    private static readonly AssessReRecruitmentRisk High = A.AssessReRecruitmentRisk() with { Band = RiskBand.High, ReviewBy = new(2025, 1, 22) };

    [Fact, Shows("R-26")]
    public void that_a_person_judges_it_and_looks_again()
    {
        AssessReRecruitmentRiskEndpoint.Validate(A.AssessReRecruitmentRisk(), Given.AnActiveCase(), Acting.By(Actor.Caseworker with { IsPerson = false })).ShouldBeBy("R-26");
        Refusal(A.AssessReRecruitmentRisk() with { ReviewBy = new(2025, 4, 16) }).ShouldBeBy("R-26");
        Refusal(A.AssessReRecruitmentRisk() with { ReviewBy = new(2025, 1, 15) }).ShouldBeBy("R-26");
    }

    [Fact, Shows("R-26")]
    public void that_a_supervisor_looks_at_a_high_one_within_a_week()
    {
        Refusal(High).ShouldBeNull();
        Refusal(High with { ReviewBy = new(2025, 1, 23) }).ShouldBeBy("R-26");
    }

    [Fact, Shows("R-26")]
    public void that_another_person_reviews_it_and_says_what_is_done()
    {
        var assessed = Given.AnActiveCase().After(High, Acting.Caseworker);
        ReviewRiskEndpoint.Validate(A.ReviewRisk(), assessed, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-26");
        ReviewRiskEndpoint.Validate(A.ReviewRisk() with { Band = RiskBand.High }, assessed, Acting.Supervisor).ShouldBeBy("R-26");
        ReviewRiskEndpoint.Validate(A.ReviewRisk() with { ReviewBy = new(2026, 1, 1) }, assessed, Acting.Supervisor).ShouldBeBy("R-26");
        ReviewRiskEndpoint.Validate(A.ReviewRisk() with { Kind = RiskKind.SelfHarm }, assessed, Acting.Supervisor).ShouldBeByState();
        assessed.After(A.ReviewRisk(), Acting.Supervisor).Risks.Single().ShouldBe(new StandingRisk(RiskKind.ReRecruitment, RiskBand.Low, new(2025, 1, 15), new(2025, 3, 15), "a-supervisor", IsReviewed: true));
    }

    [Fact, Shows("R-26")]
    public void that_lists_say_no_more_than_the_country_while_it_is_high()
    {
        object[] lived = [PresentCandidateEndpoint.Present(A.PresentCandidate(), Guid.NewGuid(), Acting.Partner), AssessReRecruitmentRiskEndpoint.Post(High, Given.AnActiveCase(), Acting.Caseworker)];
        Fold.Of<CaseloadEntry>(lived).Guarded().ShouldSatisfyAllConditions(entry => entry.Place.ShouldBe("BF"), entry => entry.High.ShouldBeEmpty());
        Fold.Of<CaseDetails>(lived).Guarded().ShouldSatisfyAllConditions(details => details.Place.ShouldBe("BF"), details => details.Risks.ShouldBeEmpty());
        object[] reviewed = [.. lived, ReviewRiskEndpoint.Post(A.ReviewRisk(), Given.AnActiveCase(), Acting.Supervisor)];
        Fold.Of<CaseloadEntry>(reviewed).Guarded().Place.ShouldBe("BF5601");
    }

    private static Refusal? Refusal(AssessReRecruitmentRisk command) => AssessReRecruitmentRiskEndpoint.Validate(command, Given.AnActiveCase(), Acting.Caseworker);
}

public sealed class reconciliation_decides
{
    [Fact, Shows("R-24")]
    public void that_nobody_is_set_against_another_in_public() => Refusal(A.RecordReconciliationMeasure() with { PublicConfrontation = true }).ShouldBeBy("R-24");

    [Fact, Shows("R-24")]
    public void that_victims_take_part_by_their_own_consent()
    {
        Refusal(A.RecordReconciliationMeasure() with { VictimsConsented = false }).ShouldBeBy("R-24");
        Refusal(A.RecordReconciliationMeasure() with { VictimsConsented = false, VictimsTookPart = false }).ShouldBeNull();
    }

    private static Refusal? Refusal(RecordReconciliationMeasure command) => RecordReconciliationMeasureEndpoint.Validate(command, Given.AnActiveCase(), Acting.Caseworker);
}

public sealed class a_suspension_decides
{
    [Fact, Shows("R-28")]
    public void that_somebody_looks_at_it_again_within_ninety_days()
    {
        SuspendReintegrationSupportEndpoint.Validate(A.SuspendReintegrationSupport() with { ReviewBy = new(2025, 4, 15) }, Given.AnActiveCase(), Acting.Supervisor).ShouldBeNull();
        SuspendReintegrationSupportEndpoint.Validate(A.SuspendReintegrationSupport() with { ReviewBy = new(2025, 4, 16) }, Given.AnActiveCase(), Acting.Supervisor).ShouldBeBy("R-28");
    }

    [Fact]
    public void that_visits_and_protection_go_on_and_the_case_comes_back_to_where_it_stood()
    {
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit(), Given.ASuspendedCase(), Acting.Caseworker).ShouldBeNull();
        Given.ASuspendedCase().After(A.ResumeReintegrationSupport(), Acting.Supervisor).State.ShouldBe(CaseState.Active);
        Given.AnAwardedCase().After(A.SuspendReintegrationSupport(), Acting.Supervisor).After(A.ResumeReintegrationSupport(), Acting.Supervisor).State.ShouldBe(CaseState.Reinsertion);
    }
}

public sealed class contact_attempts_decide
{
    private static readonly ReintegrationCase Sought = Given.AnActiveCase()
        .After(new RecordContactAttempt(new(2024, 12, 1), ContactChannel.Phone), Acting.Caseworker).After(new RecordContactAttempt(new(2024, 12, 20), ContactChannel.Family), Acting.Caseworker);

    [Fact, Shows("R-27")]
    public void together_whether_contact_is_lost()
    {
        var lost = A.RecordDeparture() with { Reason = DepartureReason.ContactLost };
        RecordDepartureEndpoint.Validate(lost, Sought, Acting.Supervisor).ShouldBeBy("R-27");
        var thrice = Sought.After(new RecordContactAttempt(new(2024, 12, 31), ContactChannel.Visit), Acting.Caseworker);
        RecordDepartureEndpoint.Validate(lost, thrice, Acting.Supervisor).ShouldBeNull();
        RecordDepartureEndpoint.Post(lost, thrice).Fact.LastContact.ShouldBe(new(2024, 12, 31));
        RecordDepartureEndpoint.Validate(lost, thrice.After(A.RecordFollowUpVisit(), Acting.Caseworker), Acting.Supervisor).ShouldBeBy("R-27");
    }

    [Fact, Shows("R-27")]
    public void nothing_before_they_were_made() =>
        RecordContactAttemptEndpoint.Validate(A.RecordContactAttempt() with { On = new(2025, 1, 16) }, Given.AnActiveCase(), Acting.Caseworker).ShouldBeBy("R-27");
}

public sealed class feedback_decides
{
    [Fact]
    public void that_a_complaint_about_staff_is_not_the_caseworkers_alone()
    {
        var complaint = A.RecordFeedback() with { Kind = FeedbackKind.Complaint, Topic = FeedbackTopic.Staff };
        RecordFeedbackEndpoint.Validate(complaint, Given.AnActiveCase(), Acting.Caseworker).ShouldBeByState();
        RecordFeedbackEndpoint.Validate(complaint with { Grievance = Guid.NewGuid() }, Given.AnActiveCase(), Acting.Caseworker).ShouldBeNull();
        RecordFeedbackEndpoint.Validate(complaint, Given.AnActiveCase(), Acting.Supervisor).ShouldBeNull();
        RecordFeedbackEndpoint.Validate(A.RecordFeedback() with { Satisfaction = null }, Given.AnActiveCase(), Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class along_the_way_over_http(ReintegrationHost service)
{
    [Fact, Shows("R-25")]
    public async Task nothing_is_taken_of_what_was_said_in_psychosocial_support()
    {
        var active = await service.AnActiveCaseAsync();
        var telling = Request.Command(Actor.Caseworker, $"{active.Url}/answer-psychosocial-need", """{ "answer": "met", "narrative": "She told that" }""").Seen(active.Version);
        (await service.SendAsync(telling)).ShouldPointAt("/narrative");
        var answered = await Task.FromResult(active).After(service, Actor.Caseworker, A.AnswerPsychosocialNeed());
        (await service.DetailsAsync(answered)).GetProperty("psychosocialNeed").GetString().ShouldBe("partlyMet");
    }

    [Fact, Shows("R-26")]
    public async Task a_high_risk_hides_the_place_from_lists_and_itself_from_the_partner()
    {
        var high = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.AssessReRecruitmentRisk() with { Band = RiskBand.High, ReviewBy = new(2025, 1, 20) });
        var entry = await Patience.UntilAsync(() => service.CaseloadEntryAsync(high), found => found.GetProperty("place").GetString() == "BF");
        entry.GetRawText().ShouldNotContain("BF5601");
        (await service.DetailsAsync(high)).GetProperty("risks").GetArrayLength().ShouldBe(1);
        (await service.SendAsync(Request.Get(Actor.Partner, high.Url))).ShouldShow().GetProperty("case").GetProperty("risks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task everything_is_recorded_on_the_case()
    {
        var @case = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordContactAttempt()).After(service, Actor.Caseworker, A.AssessReRecruitmentRisk())
            .After(service, Actor.Supervisor, A.ReviewRisk()).After(service, Actor.Caseworker, A.RecordReconciliationMeasure()).After(service, Actor.Caseworker, A.RecordFeedback() with { Kind = FeedbackKind.Complaint })
            .After(service, Actor.Supervisor, A.SuspendReintegrationSupport());
        var details = await service.DetailsAsync(@case);
        (details.GetProperty("state").GetString(), details.GetProperty("complaints").GetInt32(), details.GetProperty("attempts").GetArrayLength(), details.GetProperty("suspensionReviewBy").GetString()).ShouldBe(("suspended", 1, 1, "2025-03-01"));
        var resumed = await Task.FromResult(@case).After(service, Actor.Supervisor, A.ResumeReintegrationSupport());
        (await service.CaseloadEntryAsync(resumed, "active")).GetProperty("id").GetGuid().ShouldBe(resumed.Id);
    }
}
