using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Grievances;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class GrievancesModel
{
    public static ContextModel Context { get; } = new(Contexts.Grievances, typeof(GrievancesModel).Assembly)
    {
        Streams = [],
        Views = [],
        Rules = [],
    };
}
