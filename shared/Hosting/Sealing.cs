using System.Text.Json;
using Concord.Ledger.Sealing;
using Concord.Privacy;
using Concord.Privacy.Keys;
using JasperFx.Events;
using Marten;
using Marten.Services;

namespace Concord.Hosting;

/// <summary>The one place between decision and append: names are indexed blindly, personal values are sealed to those they speak of, and each event gets the code that shows who wrote it.</summary>
internal sealed class Sealing(BlindIndex index, SubjectKeys subjects, EventMac mac, Rounds sealer) : DocumentSessionListenerBase
{
    public override async Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        var streams = session.PendingChanges.Streams();
        var keys = await KeysAsync(streams, token);
        foreach (var stream in streams)
        {
            IndexNames(session, stream);
            foreach (var appended in stream.Events)
            {
                Personal.Seal(appended.Data, stream.TenantId ?? session.TenantId, appended.Id, keys);
                appended.SetHeader("mac", Code(session, stream, appended));
            }
        }
    }

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetStreams().Any())
            sealer.Ring();
        return Task.CompletedTask;
    }

    // A key is kept before anything is sealed under it: a record that nobody can read would be worse than a key that nobody uses.
    private async Task<IReadOnlyDictionary<Guid, SubjectKey>> KeysAsync(IEnumerable<StreamAction> streams, CancellationToken stop)
    {
        var people = streams.SelectMany(stream => stream.Events).SelectMany(appended => Personal.Within(appended.Data)).Select(found => found.Value.Subject).Distinct().ToList();
        return people.Count == 0 ? new Dictionary<Guid, SubjectKey>() : await subjects.ToSealAsync(people, stop);
    }

    private void IndexNames(IDocumentSession session, StreamAction stream)
    {
        var names = stream.Events.SelectMany(appended => Personal.Searchable(appended.Data)).Where(name => name.Readability is Readability.Open);
        foreach (var person in names.GroupBy(name => name.Subject, name => (string)name.Reveal()))
            session.Store(new NameIndex(person.Key, index.Tokens(session.TenantId, person), index.Sounds(session.TenantId, person)));
    }

    private string Code(IDocumentSession session, StreamAction stream, IEvent appended)
    {
        var json = session.DocumentStore.Options.Serializer();
        return mac.Of(new(
            Sequence: 0, appended.Id, stream.Id, appended.Version, appended.EventTypeName, Recorded: default, stream.TenantId ?? session.TenantId, appended.CorrelationId, appended.CausationId,
            JsonElement.Parse(json.ToJson(appended.Headers)), JsonElement.Parse(json.ToJson(appended.Data)))).ToString();
    }
}
