using Concord.Hosting.Deadlines;
using Marten;

namespace Concord.Hosting.Erasures;

/// <summary>The erasures that somebody hasn't answered in time, those that wait longest first.</summary>
internal static class OverdueAnswers
{
    private const int AtOnce = 200;

    public static async Task<IEnumerable<Due>> ByAsync(IQuerySession session, DateTimeOffset now, CancellationToken stop)
    {
        var late = await session.Query<Erasure>().Where(erasure => erasure.AnyTenant() && erasure.LookAt <= now).OrderBy(erasure => erasure.LookAt).Take(AtOnce).ToListAsync(stop);
        return late.Select(erasure => new Due(erasure.Id, erasure.Mission, erasure.Version, erasure.LookAt!.Value, [new AnswersOverdue(erasure.LookAt.Value, erasure.Waiting, erasure.WaitingSubscribers)]));
    }
}
