using Concord.Contracts;
using Marten;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Hosting.Erasures.Acknowledgements;

/// <summary>Says what became of a copy of somebody who was erased. Whoever reads a feed and keeps what they read, or keeps what they were shown, sends it before the deadline that was told.</summary>
/// <param name="Erasure">The erasure, as <c>subject</c> of the event that told of it.</param>
/// <param name="Answer">What became of the copy.</param>
public sealed record AcknowledgeErasure(Guid Erasure, ErasureAnswer Answer);

/// <summary>The erasure that a subscriber heard of.</summary>
public sealed record HeardErasure(Erasure? Erasure);

/// <summary>Acknowledges an erasure.</summary>
[Command(Roles.Subscriber, Roles.Partner, Scope = Scopes.FeedsRead)]
public static class AcknowledgeErasureEndpoint
{
    /// <summary>Looks for the erasure.</summary>
    public static async Task<HeardErasure> LoadAsync(AcknowledgeErasure command, IDocumentStore store, Act act, CancellationToken stop)
    {
        await using var session = store.QuerySession(act.Mission);
        return new(await session.LoadAsync<Erasure>(command.Erasure, stop));
    }

    /// <summary>Refuses what was not told, and the same answer twice.</summary>
    public static Refusal? Validate(AcknowledgeErasure command, HeardErasure heard, Act act) =>
        Refusal.Absent.Unless(heard.Erasure is { State: ErasureState.Erased })
        ?? Refusal.WrongState("You answered that already.").Unless(!heard.Erasure!.Subscribers.Exists(answer => answer.By == act.Caller.Subject && answer.Answer == command.Answer));

    /// <summary>Acknowledges it; the certificate shows it.</summary>
    [WolverinePost("/feed/erasure-acknowledgements")]
    public static (IStartStream Acknowledged, Alongside Certificate) Post(AcknowledgeErasure command, Act act) => (
        MartenOps.StartStream<ErasureAcknowledgement>(Guid.NewGuid(), new ErasureAcknowledged(command.Erasure, command.Answer, act.Caller.Subject)),
        new(Elsewhere.To(command.Erasure, new SubscriberAnswered(act.Caller.Subject, command.Answer, act.RecordedAt))));
}
