using Concord.CommunityPolicing.Forums;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>One line of the register of forums.</summary>
[Class(Sensitivity.Internal)]
public sealed record ForumEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public required string Place { get; init; }
    public ForumState State { get; init; }
    public int Meetings { get; init; }
    public DateOnly? LastMeeting { get; init; }
    public bool? LastQuorate { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static ForumEntry Create(IEvent<ForumChartered> chartered) =>
        new() { Id = chartered.StreamId, Mission = chartered.TenantId, Opened = chartered.Sequence, Place = chartered.Data.Place };

    public ForumEntry Apply(ForumMeetingHeld held) => this with { State = ForumState.Active, Meetings = Meetings + 1, LastMeeting = held.On, LastQuorate = held.Quorate };
    public ForumEntry Apply(ForumSuspended _) => this with { State = ForumState.Suspended };
    public ForumEntry Apply(ForumReactivated _) => this with { State = Meetings == 0 ? ForumState.Chartered : ForumState.Active };
}

/// <summary>Which forums are asked for.</summary>
/// <param name="State">Only forums that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record ForumFilter(ForumState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the forums, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<ForumEntry>)], Asks = typeof(ForumFilter))]
public static class ForumListEndpoint
{
    [WolverineGet("/forums")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<ForumFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var forums = session.Query<ForumEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            forums = forums.Where(entry => entry.State == state);
        return await Page.NewestFirstAsync(forums, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
