using System.Security.Cryptography;
using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Reactions;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.Harness;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.CommunityPolicing.Tests.Properties;

public sealed class every_fact(CommunityPolicingHost service)
{
    [Fact]
    public void comes_back_from_the_store_as_it_went_in()
    {
        var json = service.Host.Services.GetRequiredService<IDocumentStore>().Options.Serializer();
        foreach (var fact in Facts)
        {
            var people = Personal.Within(fact).Select(found => found.Value.Subject).Distinct();
            Personal.Seal(fact, "BFA", Guid.NewGuid(), people.ToDictionary(person => person, person => new SubjectKey(person, RandomNumberGenerator.GetBytes(SubjectKey.Length))));
            var text = json.ToJson(fact);
            using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            json.ToJson(json.FromJson(fact.GetType(), stored)).ShouldBe(text);
        }
    }

    private static IEnumerable<object> Facts =>
    [
        CharterForumEndpoint.Charter(A.CharterForum()), FillSeatEndpoint.Post(A.FillSeat("Y1"), Given.AForum()).Filled, FillSeatEndpoint.Record(A.FillSeat(), Fold.Stream, Given.AForum()), HoldMeetingEndpoint.Post(A.HoldMeeting(), Given.AForum(), Acting.Committee),
        MakeCommitmentEndpoint.Make(A.MakeCommitment(), Given.AnActiveForum(), Acting.Committee), AgreeSafetyPlanEndpoint.Agree(A.AgreeSafetyPlan([.. Given.AForumWithPromises().Commitments.Keys]), Given.AForumWithPromises(), Acting.Supervisor),
        PublishPlanSummaryEndpoint.Post(A.PublishPlanSummary(), Given.ASafetyPlan()), ReportIncidentEndpoint.Report(A.ReportIncident(), Fold.Stream, Acting.Partner), ScreenIncidentEndpoint.Post(A.ScreenIncident(), Given.AnIncident(), Acting.Caseworker),
        RequestSupportEndpoint.Request(A.RequestSupport()), AssessDueDiligenceEndpoint.Post(A.AssessDueDiligence(), Given.ARequestedPackage(), Acting.Supervisor), SuspendSupportEndpoint.Suspend(SupportSuspension.Review, Request.Instant),
        ReceiveConductAllegationEndpoint.Receive(A.ReceiveConductAllegation(unit: null), Acting.Oversight), .. PlanJointPatrol.Decide(A.AlertIssued(), Guid.NewGuid(), standing: null),
    ];
}
