using Concord.Contracts;
using Concord.Hosting;

namespace Concord.Transhumance;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class TranshumanceModel
{
    public static ContextModel Context { get; } = new(Contexts.Transhumance, typeof(TranshumanceModel).Assembly)
    {
        Streams = [],
        Views = [],
        Rules = [],
    };
}
