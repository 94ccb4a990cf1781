using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Grievances.Conduct;
using Concord.Grievances.Feeds;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Grievances.Standby;
using Concord.Grievances.Views;
using Concord.Hosting;
using JasperFx.Events.Projections;

namespace Concord.Grievances;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class GrievancesModel
{
    public static ContextModel Context { get; } = new(Contexts.Grievances, typeof(GrievancesModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<Grievance, GrievanceDetails>("grievance") with { IsOnePersons = true },
            StreamModel.Kept<Complainant>("complainant") with { IsOnePersons = true },
            StreamModel.Kept<ComplainantMessage>("message") with { IsOnePersons = true },
            StreamModel.Kept<Clock>("clock"),
            StreamModel.Kept<ConductConcern>("conduct concern"),
            StreamModel.Kept<SensitiveReport>("sensitive report"),
            StreamModel.Kept<LandDispute>("land dispute"),
            StreamModel.Kept<MediatorStandby>("mediator on stand-by"),
        ],
        Views =
        [
            store => store.Projections.Snapshot<GrievanceLine>(SnapshotLifecycle.Async),
            store => store.Schema.For<GrievanceLine>().Index(line => line.Received),
            store => store.Schema.For<Clock>().Index(clock => clock.LookAt!).Index(clock => clock.Urgency),
            store => store.Schema.For<Complainant>().Index(complainant => complainant.CodeHash),
            store => store.Schema.For<ComplainantMessage>().Index(message => message.Grievance),
            store => store.Schema.For<WrongTry>().SingleTenanted().Index(wrong => wrong.Caller),
        ],
        Rules = Rules.All,
        Tells = Tellings.All,
        Services = (services, configuration) => services.AddHttpContextAccessor().AddSingleton(_ => Mechanism.Of(configuration))
            .AddSingleton<TrackingCodes>().AddSingleton<IReceipts, GrievanceReceipts>(),
        DueBy = DueClocks.By,
    };
}
