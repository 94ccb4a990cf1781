using Concord.CommunityPolicing.Clocks;
using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Feeds;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Members;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Patrols;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events.Projections;

namespace Concord.CommunityPolicing;

/// <summary>The context on one screen: its streams, its views, its rules, what it tells others, what is due by time.</summary>
internal static class CommunityPolicingModel
{
    public static ContextModel Context { get; } = new(Contexts.CommunityPolicing, typeof(CommunityPolicingModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<Forum, ForumDetails>("forum"),
            StreamModel.Of<ForumMember, ForumMemberDetails>("forum member") with { IsOnePersons = true },
            StreamModel.Of<Commitment, CommitmentDetails>("commitment"),
            StreamModel.Of<SafetyPlan, SafetyPlanDetails>("safety plan"),
            StreamModel.Of<SafetyIncident, IncidentDetails>("incident"),
            StreamModel.Of<OversightCase, OversightDetails>("oversight case"),
            StreamModel.Of<SupportPackage, SupportDetails>("support package"),
            StreamModel.Of<JointPatrol, JointPatrolDetails>("joint patrol"),
        ],
        Views =
        [
            store => store.Projections.Snapshot<ForumEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<CommitmentEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<SafetyPlanEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<IncidentEntry>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<CountedIncident>(SnapshotLifecycle.Async),
            store => store.Projections.Snapshot<SupportEntry>(SnapshotLifecycle.Async),
            store => store.Schema.For<IncidentEntry>().Index(entry => entry.Opened),
        ],
        Rules = Rules.All,
        Tells = Tellings.All,
        AlsoReplays = [Roles.Oversight],
        Services = static (services, _) => services.AddSingleton<AcceptedCommitments.Register>(),
        DueBy = static _ => Deadlines.AllAsync,
    };
}
