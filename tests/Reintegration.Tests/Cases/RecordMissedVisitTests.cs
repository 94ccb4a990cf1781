using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_missed_visit_decides
{
    [Fact]
    public void that_another_day_is_set_and_the_first_is_due_no_more()
    {
        Given.AnActiveCase().After(A.RecordMissedVisit(), Acting.Caseworker).NextVisitDue.ShouldBe(new DateOnly(2025, 1, 28));
        var dues = CaseDues.Create(new JasperFx.Events.Event<CandidatePresented>(Presented) { TenantId = "BFA" })
            .Apply(new FollowUpVisitConducted(VisitKind.Home, 3, new(2025, 1, 14), Narrative: null)).Apply(new FollowUpVisitMissed(new(2025, 1, 14), MissedVisit.NotAtHome, new(2025, 1, 28)));
        dues.Due.ShouldBe([new DueItem(DueKind.Visit, new(2025, 1, 28))]);
    }

    [Fact]
    public void that_it_has_passed_and_the_next_has_not()
    {
        Refusal(A.RecordMissedVisit() with { On = new(2025, 1, 16) }).ShouldBeByState();
        Refusal(A.RecordMissedVisit() with { NextDue = new(2025, 1, 15) }).ShouldBeByState();
        Refusal(A.RecordMissedVisit()).ShouldBeNull();
    }

    [Fact]
    public void that_it_is_no_attempt_to_reach_somebody() => Given.AnActiveCase().After(A.RecordMissedVisit(), Acting.Caseworker).Attempts.ShouldBeEmpty();

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_says_so() =>
        RecordMissedVisitEndpoint.Validate(A.RecordMissedVisit(), Given.AnActiveCase(), Acting.By(Actor.Caseworker with { Office = "KAYA" })).ShouldBeBy("R-29");

    private static CandidatePresented Presented { get; } = PresentCandidateEndpoint.Present(A.PresentCandidate(), Guid.Empty, Acting.Partner);

    private static Refusal? Refusal(RecordMissedVisit command) => RecordMissedVisitEndpoint.Validate(command, Given.AnActiveCase(), Acting.Caseworker);
}
