using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Feeds;
using Concord.ViolenceReduction.Projects;
using Concord.ViolenceReduction.QuickActions;
using Concord.ViolenceReduction.Views;
using JasperFx.Events.Projections;

namespace Concord.ViolenceReduction;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class ViolenceReductionModel
{
    public static ContextModel Context { get; } = new(Contexts.ViolenceReduction, typeof(ViolenceReductionModel).Assembly)
    {
        Streams =
        [
            StreamModel.Of<CvrProject, ProjectDetails>("project"),
            StreamModel.Kept<TargetArea>("area"),
            StreamModel.Kept<Committee>("committee"),
            StreamModel.Kept<QuickAction>("quick-action"),
        ],
        Views =
        [
            store => store.Projections.Snapshot<ProjectEntry>(SnapshotLifecycle.Async),
            store => store.Schema.For<ProjectEntry>().Index(entry => entry.Opened),
        ],
        Rules = Rules.All,
        Tells = Tellings.All,
    };
}
