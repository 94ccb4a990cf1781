using Concord.Hosting.Holds;
using Marten;
using Wolverine.Http;

namespace Concord.Hosting.Erasures;

/// <summary>Agrees to an erasure. Two people do, neither of them the one who asked; the second makes it happen.</summary>
public sealed record ApproveErasure;

/// <summary>Whether a legal hold stands on the person whom an erasure is about.</summary>
public sealed record OnHold(bool IsHeld);

/// <summary>Agrees to an erasure.</summary>
[Command(Roles.Supervisor, Roles.Auditor, Approves = true, Scope = "audit")]
public static class ApproveErasureEndpoint
{
    /// <summary>Looks for a legal hold.</summary>
    public static async Task<OnHold> LoadAsync(Guid id, IDocumentStore store, Act act, CancellationToken stop)
    {
        await using var session = store.QuerySession(act.Mission);
        return new(await session.LoadAsync<Erasure>(id, stop) is { } erasure && await session.IsHeldAsync(erasure.Subject, [act.Mission], stop));
    }

    /// <summary>Refuses one's own request, a second word of the same person, and whatever a hold forbids.</summary>
    public static Refusal? Validate(ApproveErasure command, Erasure erasure, OnHold hold, Act act) =>
        Refusal.WrongState($"The erasure is {erasure.State} already.").Unless(erasure.State is ErasureState.Requested)
        ?? act.MustNotBe(erasure.RequestedBy, "Whoever asks for an erasure does not agree to it. Let two other people.")
        ?? Refusal.NotAllowed("You agreed already. Let another person.").Unless(!erasure.ApprovedBy.Contains(act.Person!))
        ?? Refusal.WrongState("A legal hold stands on this person. Have it lifted first.").Unless(!hold.IsHeld);

    /// <summary>Agrees.</summary>
    [WolverinePost("/erasures/{id}/approve-erasure")]
    public static ErasureApproved Post(ApproveErasure command, [Existing] Erasure erasure, Act act) => new(act.Person!);
}
