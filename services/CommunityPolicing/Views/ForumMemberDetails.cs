using Concord.CommunityPolicing.Members;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>Who holds a seat; their name is sealed.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ForumMemberDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Forum { get; init; }
    public required string Place { get; init; }
    public Personal<string>? Name { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static ForumMemberDetails Create(IEvent<ForumMemberRecorded> recorded) =>
        new() { Id = recorded.StreamId, Forum = recorded.Data.Forum, Place = recorded.Data.Place, Name = recorded.Data.Name };
}

/// <summary>Shows who holds a seat.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(ForumMemberDetails)], Versioned = true)]
public static class ForumMemberDetailsEndpoint
{
    [WolverineGet("/forum-members/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<ForumMemberDetails>().Where(found => found.Id == id), http, caller, stop);
}
