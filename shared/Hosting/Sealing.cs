using Concord.Privacy;
using Marten;

namespace Concord.Hosting;

/// <summary>The one place between decision and append: personal values are sealed, and names are indexed blindly.</summary>
internal sealed class Sealing(BlindIndex index) : DocumentSessionListenerBase
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
            }

            foreach (var person in names.GroupBy(name => name.Subject))
                session.Store(new NameIndex(person.Key, index.Tokens(session.TenantId, person.Select(name => (string)name.Reveal()))));
        }

        return Task.CompletedTask;
    }
}
