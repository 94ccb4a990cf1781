using Concord.Contracts;
using Concord.Hosting;

namespace Concord.CommunityPolicing;

/// <summary>The context on one screen: its streams, its views, its rules.</summary>
internal static class CommunityPolicingModel
{
    public static ContextModel Context { get; } = new(Contexts.CommunityPolicing, typeof(CommunityPolicingModel).Assembly)
    {
        Streams = [],
        Views = [],
        Rules = [],
    };
}
