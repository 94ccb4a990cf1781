using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Hosting.Erasures;

/// <summary>Asks that what is known about a person be erased. History stays, and so does every proof over it; who they were does not.</summary>
/// <param name="Subject">The person, by their record's id.</param>
/// <param name="Ground">Why.</param>
public sealed record RequestErasure(Guid Subject, ErasureGround Ground);

/// <summary>Asks for an erasure.</summary>
[Command(Roles.Caseworker, Roles.Supervisor, Approves = true)]
public static class RequestErasureEndpoint
{
    /// <summary>Whether the person is there for the caller at all.</summary>
    public static Task<InSight> LoadAsync(RequestErasure command, HttpContext http, IDocumentStore store, ContextModel context) => InSight.OfAsync(command.Subject, http, store, context);

    /// <summary>Refuses where there is nobody, and a ground that isn't for people to give.</summary>
    public static Refusal? Validate(RequestErasure command, InSight subject) =>
        Refusal.Absent.Unless(subject.IsThere)
        ?? Refusal.WrongState("That a person was erased elsewhere is told by the context that did it. Give your own ground.").Unless(command.Ground is not ErasureGround.ErasedElsewhere);

    /// <summary>Asks.</summary>
    [WolverinePost("/erasures")]
    public static IStartStream Post(RequestErasure command, Act act) => MartenOps.StartStream<Erasure>(Guid.NewGuid(), new ErasureRequested(command.Subject, command.Ground, act.Actor));
}
