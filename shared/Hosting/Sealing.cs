using System.Text.Json;
using Concord.Ledger.Leaves;
using Concord.Ledger.Sealing;
using Concord.Privacy;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting;

/// <summary>The one place between decision and append: personal values are sealed, names are indexed blindly, and each event gets the code that shows who wrote it.</summary>
internal sealed class Sealing(BlindIndex index, EventMac mac) : DocumentSessionListenerBase
{
    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        foreach (var stream in session.PendingChanges.Streams())
        {
            var names = new List<IPersonal>();
            foreach (var appended in stream.Events)
            {
                Personal.Seal(appended.Data);
                names.AddRange(Personal.Searchable(appended.Data));
                appended.SetHeader("mac", Code(session, stream, appended));
            }

            foreach (var person in names.GroupBy(name => name.Subject))
                session.Store(new NameIndex(person.Key, index.Tokens(session.TenantId, person.Select(name => (string)name.Reveal()))));
        }

        return Task.CompletedTask;
    }

    private string Code(IDocumentSession session, StreamAction stream, IEvent appended)
    {
        using var payload = JsonDocument.Parse(session.DocumentStore.Options.Serializer().ToJson(appended.Data));
        return mac.Of(appended.Id, stream.Id, stream.TenantId ?? session.TenantId, appended.EventTypeName, Envelope.Of(appended).Actor, PayloadDigest.Of(payload.RootElement)).ToString();
    }
}
