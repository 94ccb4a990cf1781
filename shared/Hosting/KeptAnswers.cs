using Marten;
using Npgsql;

namespace Concord.Hosting;

/// <summary>That a request took effect and how it was answered; kept for seven days.</summary>
/// <param name="Id">Who sent it and under which key.</param>
/// <param name="Fingerprint">What was asked, as a digest.</param>
/// <param name="Answer">How it was answered.</param>
internal sealed record AnsweredRequest(string Id, byte[] Fingerprint, Answer Answer);

/// <summary>The answers of seven days, as many as there were commands.</summary>
internal sealed class KeptAnswers(NpgsqlDataSource database, ContextModel context, TimeProvider time)
{
    private const int AtOnce = 10_000;
    private static readonly TimeSpan Keeps = TimeSpan.FromDays(7);

    /// <summary>Found by their age, so that letting them go costs what goes and not what stays.</summary>
    public static void Describe(StoreOptions options) => options.Schema.For<AnsweredRequest>().SingleTenanted().IndexLastModified();

    /// <summary>Lets go of those that are older, in parts: a region's week in one statement would take longer than a statement may.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        var kept = $"{context.Schema}.mt_doc_{nameof(AnsweredRequest).ToLowerInvariant()}";
        await using var part = database.CreateCommand($"delete from {kept} where id in (select id from {kept} where mt_last_modified < $1 order by mt_last_modified limit {AtOnce})");
        part.Parameters.Add(new() { Value = time.GetUtcNow() - Keeps });
        while (await part.ExecuteNonQueryAsync(stop) == AtOnce)
            stop.ThrowIfCancellationRequested();
    }
}
