using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Privacy;

public sealed class a_canary() : Canary<ReintegrationHost>(new() { Overheard = new() })
{
    protected override async Task LiveAsync()
    {
        var presented = await Service.APresentedCaseAsync(A.PresentCandidate() with { Names = new(Sown.Word(), Sown.Word(), [Sown.Word()]), BirthDate = Sown.Day, Phone = $"+{Sown.Digits}" });
        var lived = Task.FromResult(presented);
        foreach (var (by, command) in Steps())
            lived = Task.FromResult(await lived.After(Service, by, command));

        var person = (await Service.DetailsAsync(await lived)).GetProperty("participant").GetGuid();
        var rectified = A.RectifyParticipant() with { Names = new(Sown.Word(), Sown.Word(), [Sown.Word()]), BirthDate = Sown.Day, Phone = $"+{Sown.Digits}" };
        (await Service.SendAsync(Request.Command(Actor.Caseworker, $"/v1/reintegration/participants/{person}/rectify-participant", rectified).Seen(1))).ShouldHaveDone(204, 2);
        (await Service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor(Sown.Word())).For("protection").With("Concord-Reason", Sown.Word()))).ShouldShow();
        await CheckSafetyAsync();
    }

    // It is asked for by a match of two people, and reaches the case by itself.
    private async Task CheckSafetyAsync()
    {
        var @case = await Service.ARegisteredCaseAsync();
        var match = await Service.AMatchAsync(@case);
        (await Service.SendAsync(Request.Command(Actor.Link, $"{match.Url}/confirm-safety-check", "{}").Seen(1))).ShouldHaveDone(204, version: 2);
        var asked = await Patience.UntilAsync(() => Service.EventsAsync(@case), events => events > @case.Version);
        (await Service.DoAsync(Actor.Caseworker, @case with { Version = asked }, A.RecordSafetyCheck() with { Narrative = Sown.Word() })).Status.ShouldBe(204);
    }

    private static IEnumerable<(Actor By, object Command)> Steps() =>
    [
        (Actor.Caseworker, A.OpenScreening()), (Actor.Supervisor, A.ConfirmEligibility() with { LateWaiver = Sown.Word() }), (Actor.Caseworker, A.GrantConsent()), (Actor.Caseworker, A.RegisterParticipant()),
        (Actor.Caseworker, A.CompleteProfile() with { Answers = Sown.Word() }), (Actor.Caseworker, A.IssueProgrammeCard() with { Text = Sown.Word() }), (Actor.Supervisor, A.AssignCaseworker()), (Actor.Supervisor, A.ApprovePlan()),
        (Actor.Caseworker, A.RecordMilestoneAchieved()), (Actor.Caseworker, A.RecordFollowUpVisit() with { Narrative = Sown.Word() }), (Actor.Caseworker, A.AssessReRecruitmentRisk()), (Actor.Caseworker, A.RecordFeedback()),
        (Actor.Supervisor, A.GraduateParticipant() with { Waivers = [new Waiver(A.Reconciliation.Code, Sown.Word())] }),
    ];
}
