using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Corridors;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Transhumance.Views;

/// <summary>A corridor as people read it.</summary>
[Class(Sensitivity.Internal)]
public sealed record CorridorDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Place { get; init; }
    public CorridorState State { get; init; }
    public CorridorStatus Status { get; init; }
    public MappingMethod Method { get; init; }
    public WidthClass Width { get; init; }
    public ImmutableList<SegmentOnMap> Segments { get; init; } = [];
    public CorridorValidatedByCommunities? Validation { get; init; }
    public CorridorRecognised? Recognition { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static CorridorDetails Create(IEvent<CorridorMapped> mapped) => new()
    {
        Id = mapped.StreamId,
        Place = mapped.Data.Place,
        Status = mapped.Data.Status,
        Method = mapped.Data.Method,
        Width = mapped.Data.Width,
        Segments = [.. mapped.Data.Segments.Select(segment => new SegmentOnMap(segment.Code, segment.Place, CoarseLine.Through(segment.Cells), BlockedBy: null))],
    };

    public CorridorDetails Apply(CorridorValidatedByCommunities validated) => this with { State = CorridorState.Validated, Validation = validated };
    public CorridorDetails Apply(CorridorRecognised recognised) => this with { State = CorridorState.Recognised, Recognition = recognised };
    public CorridorDetails Apply(CorridorSegmentBlocked blocked) => With(blocked.Segment, blocked.Cause);
    public CorridorDetails Apply(CorridorSegmentReopened reopened) => With(reopened.Segment, cause: null);

    private CorridorDetails With(string code, BlockCause? cause) =>
        this with { Segments = [.. Segments.Select(segment => segment.Code == code ? segment with { BlockedBy = cause } : segment)] };
}

/// <summary>A stretch of a corridor as maps show it, and what blocks it.</summary>
[Class(Sensitivity.Internal)]
public sealed record SegmentOnMap(string Code, string Place, CoarseLine Geometry, BlockCause? BlockedBy);

/// <summary>A line through the middles of cells (RFC 7946, LineString): as coarse as they are.</summary>
[Class(Sensitivity.Internal)]
public sealed record CoarseLine(string Type, IReadOnlyList<IReadOnlyList<double>> Coordinates)
{
    internal static CoarseLine Through(IReadOnlyList<string> cells) => new("LineString", [.. cells.Select(Cell.Middle)]);
}

/// <summary>Shows a corridor.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(CorridorDetails)], Versioned = true)]
public static class CorridorDetailsEndpoint
{
    [WolverineGet("/corridors/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<CorridorDetails>().Where(found => found.Id == id), http, caller, stop);
}
