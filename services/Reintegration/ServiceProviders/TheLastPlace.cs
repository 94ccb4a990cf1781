using Concord.Hosting;
using Marten;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>A command about one provider, which it names in its body.</summary>
public interface INamesProvider
{
    /// <summary>The provider's code.</summary>
    string Provider { get; }
}

/// <summary>Brings the map of services as <see cref="TheDirectory"/> does, one after the other for each provider: of two who ask for its last place, the second finds it taken, and of two who list it, the second finds it listed.</summary>
public static class TheLastPlace<TCommand> where TCommand : INamesProvider
{
    public static async Task<ServiceDirectory> LoadAsync(TCommand command, Act act, IDocumentSession session, CancellationToken stop)
    {
        await session.TakeTurnAsync($"places {act.Mission} {command.Provider}", stop);
        return await TheDirectory.LoadAsync(session, stop);
    }
}
