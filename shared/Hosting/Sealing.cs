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

/// <summary>By which blind tokens a person can be found; it goes when the person is erased.</summary>
/// <param name="Id">The subject.</param>
/// <param name="Tokens">What <see cref="BlindIndex"/> made of their names.</param>
public sealed record NameIndex(Guid Id, IReadOnlyList<string> Tokens);
