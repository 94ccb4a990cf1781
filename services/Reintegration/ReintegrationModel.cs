using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.BenefitScales;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Clocks;
using Concord.Reintegration.CriteriaSets;
using Concord.Reintegration.Feeds;
using Concord.Reintegration.Participants;
using Concord.Reintegration.SafetyChecks;
using Concord.Reintegration.ServiceProviders;
using Concord.Reintegration.ServiceReferrals;
using Concord.Reintegration.Views;
using JasperFx.Events.Projections;

namespace Concord.Reintegration;

/// <summary>The context on one screen: its streams, its views, its rules, what is due by time.</summary>
internal static class ReintegrationModel
{
    public static ContextModel Context { get; } = new(Contexts.Reintegration, typeof(ReintegrationModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<ReintegrationCase, CaseDetails>("case") with { IsOnePersons = true },
            StreamModel.Of<Participant, ParticipantDetails>("participant") with { IsOnePersons = true },
            StreamModel.Kept<SafetyCheck>("safety check"),
            StreamModel.Kept<CriteriaSet>("criteria set"),
            StreamModel.Kept<BenefitScale>("benefit scale"),
            StreamModel.Kept<ListedProvider>("service provider"),
            StreamModel.Kept<ServiceReferral>("service referral") with { FollowsOne = true },
        ],
        Views =
        [
            store => store.Projections.Snapshot<CaseloadEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<CountedCase>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<CaseDues>(SnapshotLifecycle.Async),
            store => store.Schema.For<CaseloadEntry>().Index(entry => entry.Opened),
            store => store.Schema.For<CaseDetails>().Index(details => details.RoutingDue!).Index(details => details.Participant),
        ],
        Tells = Tellings.All,
        Rules = Rules.All,
        DueBy = static _ => Deadlines.AllAsync,
        UntouchedSince = ClosedCases.UntouchedSinceAsync,
    };
}
