using Concord.Contracts;
using Concord.Hosting.Emergencies;
using Concord.Privacy.Keys;
using Marten;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting.Erasures;

/// <summary>
/// The erasure itself: it is noted, the key is destroyed, blind tokens and what views hold go, that is recorded. Each step can be repeated, so that a kill between any two of
/// them loses nothing.
/// </summary>
internal sealed class ErasureDeed(IDocumentStore store, SubjectKeys keys, ErasureJournal journal, ContextModel context, IConfiguration configuration)
{
    // For how long a backup of the key database is kept.
    private readonly int daysOfBackups = configuration.GetValue("Privacy:KeyBackupDays", 7);
    private readonly TimeSpan answerWithin = TimeSpan.FromHours(configuration.GetValue("Privacy:ErasureAnswerHours", 72.0));

    /// <summary>Does it. Under a number that was only told there may be nothing: then nothing can come there later either.</summary>
    public async Task DoAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop)
    {
        journal.Note(erasure.Subject, now);
        await keys.DestroyAsync(erasure.Subject, stop);
        await RecordAsync(erasure, await DoneAsync(erasure, now, stop), now, stop);
    }

    /// <summary>Says that a legal hold keeps it for now.</summary>
    public Task HoldBackAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop) => RecordAsync(erasure, new CopyHeldBack(erasure.HeardOf!.Value, erasure.Subject), now, stop);

    private async Task<object> DoneAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop)
    {
        var final = DateOnly.FromDateTime(now.UtcDateTime).AddDays(daysOfBackups + 1);
        if (erasure.HeardOf is not { } elsewhere)
            return new SubjectErased(erasure.Subject, now, final, now + answerWithin, Hearers());
        return await keys.KnewAsync(erasure.Subject, stop) ? new CopyErased(elsewhere, erasure.Subject, now, final) : new CopyNotHeld(elsewhere, erasure.Subject);
    }

    private string[] Hearers() => Hearings.WithPeople.Contains(context.Name) ? [.. Hearings.Of(typeof(SubjectDataErased)).To.Where(hearer => hearer != context.Name)] : [];

    private async Task RecordAsync(Erasure erasure, object fact, DateTimeOffset now, CancellationToken stop)
    {
        await using var session = store.LightweightSession(erasure.Mission);
        Clockwork.ActsIn(session, now, now);
        session.Events.Append(erasure.Id, erasure.Version + 1, fact);
        if (fact is not CopyHeldBack)
        {
            session.DeleteWhere<NameIndex>(entry => entry.AnyTenant() && entry.Id == erasure.Subject);
            session.QueueSqlCommand(ViewPurge.Statement(context.Schema), erasure.Subject);
        }

        await session.SaveChangesAsync(stop);
    }
}
