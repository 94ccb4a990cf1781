using Marten;

namespace Concord.Hosting.Erasures;

/// <summary>What goes with a person: the records that are about nobody else, what follows from these, and what was opened, held or erased of them. Reasons that were given for acts on them are sealed under their numbers.</summary>
internal sealed class OwnRecords(IDocumentStore store, ContextModel context)
{
    /// <summary>Their numbers, in whichever mission they are.</summary>
    public async Task<IReadOnlyCollection<Guid>> OfAsync(Guid person, CancellationToken stop)
    {
        await using var session = store.QuerySession();
        var own = await NamingAsync(session, context.Streams.Where(stream => stream.IsOnePersons), [person], stop);
        return [.. own.Concat(await NamingAsync(session, PlatformStreams.About.Concat(context.Streams.Where(stream => stream.FollowsOne)), [person, .. own], stop)).Where(record => record != person).Distinct()];
    }

    private static async Task<List<Guid>> NamingAsync(IQuerySession session, IEnumerable<StreamModel> streams, IReadOnlyCollection<Guid> named, CancellationToken stop)
    {
        var found = new List<Guid>();
        foreach (var stream in streams)
        {
            foreach (var number in named)
                found.AddRange((await stream.NamingAsync(session, number, anywhere: true, stop)).Select(record => record.Id));
        }

        return found;
    }
}
