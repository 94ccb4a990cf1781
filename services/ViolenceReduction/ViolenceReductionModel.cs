using Concord.Contracts;
using Concord.Hosting;

namespace Concord.ViolenceReduction;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class ViolenceReductionModel
{
    public static ContextModel Context { get; } = new(Contexts.ViolenceReduction, typeof(ViolenceReductionModel).Assembly)
    {
        Streams = [],
        Views = [],
        Rules = [],
    };
}
