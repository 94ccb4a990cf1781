using Concord.CommunityPolicing.Clocks;
using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events.Projections;

namespace Concord.CommunityPolicing;

/// <summary>The context on one screen: its streams, its views, its rules, what it does when time has passed.</summary>
internal static class CommunityPolicingModel
{
    public static ContextModel Context { get; } = new(Contexts.CommunityPolicing, typeof(CommunityPolicingModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<Forum, ForumDetails>("forum"),
            StreamModel.Of<Commitment, CommitmentDetails>("commitment"),
            StreamModel.Of<SafetyPlan, SafetyPlanDetails>("safety plan"),
            StreamModel.Of<SafetyIncident, IncidentDetails>("incident"),
            StreamModel.Of<OversightCase, OversightDetails>("oversight case"),
            StreamModel.Of<SupportPackage, SupportDetails>("support package"),
        ],
        Views =
        [
            store => store.Projections.Snapshot<ForumEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<CommitmentEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<SafetyPlanEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<IncidentEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<SupportEntry>(SnapshotLifecycle.Async),
            store => store.Schema.For<IncidentEntry>().Index(entry => entry.Opened),
        ],
        Rules = Rules.All,
        Services = static (services, _) => services.AddHostedService<Clock>(),
    };
}
