using Concord.Hosting.Disclosures;
using Concord.Privacy;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting.Subjects;

/// <summary>Finds in a context whatever names a person, as far as the caller may see the record it stands in.</summary>
internal sealed class CopyReading(IDocumentStore store, ContextModel context, Caller caller, Guid person)
{
    private readonly Dictionary<IPersonal, IPoliced> policed = new(ReferenceEqualityComparer.Instance);
    private (DateTimeOffset Opened, IPoliced? Record) latest;
    private bool known;

    /// <summary>The record whose policy decides who reads a value; where that has none, the latest record of the person that has one.</summary>
    public IPoliced? About(IPersonal value) => policed.GetValueOrDefault(value) ?? latest.Record;

    /// <summary>The records.</summary>
    public async Task<IReadOnlyList<HeldRecord>> RecordsAsync(string[] missions, CancellationToken stop)
    {
        var records = new List<HeldRecord>();
        foreach (var mission in missions)
        {
            await using var session = store.QuerySession(mission);
            var naming = await NamingAsync(session, context.Streams, person, stop);
            records.AddRange(naming);
            foreach (var own in naming.Where(record => record.Own))
                records.AddRange(await NamingAsync(session, context.Streams.Where(stream => stream.FollowsOne), own.Id, stop));
        }

        // Who nothing was ever sealed to isn't a person here, but a record or nobody.
        return known ? records : [];
    }

    private async Task<IReadOnlyList<HeldRecord>> NamingAsync(IQuerySession session, IEnumerable<StreamModel> streams, Guid named, CancellationToken stop)
    {
        var records = new List<HeldRecord>();
        foreach (var stream in streams)
        {
            foreach (var (id, details) in await stream.NamingAsync(session, named, anywhere: false, stop))
            {
                if (details.IsSeenBy(caller) && Held(stream, id, details, await session.Events.FetchStreamAsync(id, token: stop)) is { } held)
                    records.Add(held);
            }
        }

        return records;
    }

    private HeldRecord? Held(StreamModel stream, Guid id, ISeen details, IReadOnlyList<IEvent> events)
    {
        if (details is IPoliced record && events[0].Timestamp > latest.Opened)
            latest = (events[0].Timestamp, record);
        var standing = Personal.Within(details).Select(found => found.Value.Commitment).OfType<byte[]>().Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var own = stream.IsOnePersons || stream.FollowsOne;
        var told = events.SelectMany(stored => Said(stored, ofRecord: id == person && !own), (stored, found) => (Stored: stored, Found: found)).Where(one => one.Found.Value.Subject == person || (own && one.Found.Value.Subject == id)).ToList();
        known |= told.Exists(one => one.Found.Value.Subject == person);
        HeldValue[] values = [.. told.Select(one => Value(one.Found, one.Stored, standing, details))];
        HeldStep[] steps = [.. events.Where(stored => own || id == person || Names(stored)).Select(Step)];
        return own || values.Length > 0 || steps.Length > 0 ? new(id, stream.Name, own, own ? HeldCodes.Of(details) : [], values, steps) : null;
    }

    // Why something was done was said of the person as well; where it was said of a record, as it is about several, it makes nobody of it.
    private static IEnumerable<(string Path, IPersonal Value)> Said(IEvent stored, bool ofRecord) => !ofRecord && Envelope.Of(stored).Reason is { } reason ? Personal.Within(stored.Data).Append(("reason", reason)) : Personal.Within(stored.Data);

    private HeldValue Value((string Path, IPersonal Value) found, IEvent stored, HashSet<string> standing, ISeen details)
    {
        if (details is IPoliced about)
            policed[found.Value] = about;
        return new(CopyWords.Spelt(found.Path.Split('.')[^1].Split('[')[0]), found.Value, standing.Contains(Convert.ToHexString(found.Value.Commitment!)), Step(stored));
    }

    private bool Names(IEvent stored) => store.Options.Serializer().ToJson(stored.Data).Contains($"{person}", StringComparison.Ordinal);

    private static HeldStep Step(IEvent stored)
    {
        var by = Envelope.Of(stored);
        return new(CopyWords.Spelt(stored.EventTypeName), by.OccurredAt, by.Role, by.Office);
    }
}
