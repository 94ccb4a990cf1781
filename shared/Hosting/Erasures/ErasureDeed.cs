using Concord.Contracts;
using Concord.Hosting.Emergencies;
using Concord.Hosting.Feeds;
using Concord.Privacy.Keys;
using Marten;
using Microsoft.Extensions.Configuration;

namespace Concord.Hosting.Erasures;

/// <summary>
/// The erasure itself: it is noted, the key is destroyed, blind tokens and what views hold go, that is recorded. Each step can be repeated, so that a kill between any two of
/// them loses nothing.
/// </summary>
internal sealed class ErasureDeed(IDocumentStore store, SubjectKeys keys, ErasureJournal journal, OwnRecords records, FeedReaders readers, ContextModel context, IConfiguration configuration)
{
    // For how long a backup of the key database is kept.
    private readonly int daysOfBackups = configuration.GetValue("Privacy:KeyBackupDays", 7);
    // Whoever read the feed within so many days may hold a copy and hear of the erasure.
    private readonly TimeSpan readersOf = TimeSpan.FromDays(configuration.GetValue("Privacy:FeedReaderDays", 30.0));
    private readonly TimeSpan answerWithin = TimeSpan.FromHours(configuration.GetValue("Privacy:ErasureAnswerHours", 72.0));

    /// <summary>Does it. Under a number that was only told there may be nothing: then nothing can come there later either.</summary>
    public async Task DoAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop)
    {
        IReadOnlyList<Guid> gone = [erasure.Subject, .. await records.OfAsync(erasure.Subject, stop)];
        foreach (var subject in gone)
        {
            journal.Note(subject, now);
            await keys.DestroyAsync(subject, stop);
        }

        await RecordAsync(erasure, await DoneAsync(erasure, now, stop), gone, now, stop);
    }

    /// <summary>Those of the <paramref name="erased"/> who have a key all the same, or of whom this database doesn't know.</summary>
    public async Task<IEnumerable<Guid>> ComeBackAsync(Guid[] erased, CancellationToken stop)
    {
        await using var session = store.QuerySession();
        var known = await session.AdvancedSql.QueryAsync<Guid>($"select subject from {context.Schema}.erased", stop);
        return erased.Except(known).Union(await keys.AliveAsync(erased, stop));
    }

    /// <summary>Destroys the key again, and what views hold.</summary>
    public async Task RepeatAsync(Guid subject, CancellationToken stop)
    {
        await keys.DestroyAsync(subject, stop);
        await using var session = store.LightweightSession();
        session.QueueSqlCommand(ViewPurge.Statement(context.Schema), subject);
        await session.SaveChangesAsync(stop);
    }

    /// <summary>Says that a legal hold keeps it for now.</summary>
    public Task HoldBackAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop) => RecordAsync(erasure, new CopyHeldBack(erasure.HeardOf!.Value, erasure.Subject), [], now, stop);

    private async Task<object> DoneAsync(Erasure erasure, DateTimeOffset now, CancellationToken stop)
    {
        var final = DateOnly.FromDateTime(now.UtcDateTime).AddDays(daysOfBackups + 1);
        if (erasure.HeardOf is not { } elsewhere)
            return new SubjectErased(erasure.Subject, now, final, now + answerWithin, Hearers(), [.. (await readers.SinceAsync(now - readersOf, stop)).Where(reader => reader.Mission == erasure.Mission).Select(reader => reader.Client)]);
        return await keys.KnewAsync(erasure.Subject, stop) ? new CopyErased(elsewhere, erasure.Subject, now, final) : new CopyNotHeld(elsewhere, erasure.Subject);
    }

    private string[] Hearers() => Hearings.WithPeople.Contains(context.Name) ? [.. Hearings.Of(typeof(SubjectDataErased)).To.Where(hearer => hearer != context.Name)] : [];

    private async Task RecordAsync(Erasure erasure, object fact, IReadOnlyList<Guid> gone, DateTimeOffset now, CancellationToken stop)
    {
        await using var session = store.LightweightSession(erasure.Mission);
        Clockwork.ActsIn(session, now, now);
        session.Events.Append(erasure.Id, erasure.Version + 1, fact);
        foreach (var subject in gone)
            session.QueueSqlCommand(ViewPurge.Statement(context.Schema), subject);
        await session.SaveChangesAsync(stop);
    }
}
