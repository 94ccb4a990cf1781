using Concord.Hosting;
using Marten;

namespace Concord.Transhumance;

/// <summary>Whom a record is there for at all, and how a command looks at another record that it names.</summary>
internal static class Sight
{
    /// <summary>People see what lies in their areas.</summary>
    public static bool Reaches(Caller caller, string place) => caller.Covers(place);

    /// <summary>A record beside the one that a command is about, as it stands; <c>null</c> where it isn't there or isn't theirs to see.</summary>
    public static async Task<T?> BesideAsync<T>(Guid id, Act act, IDocumentStore store, CancellationToken stop) where T : class, ISeen
    {
        await using var session = store.QuerySession(act.Mission);
        return await session.Events.AggregateStreamAsync<T>(id, token: stop) is { } found && found.IsSeenBy(act.Caller) ? found : null;
    }
}
