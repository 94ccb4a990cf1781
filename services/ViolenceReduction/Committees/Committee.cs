using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A committee: who sits on it, whether it may vote, who declared an interest. Rules and people read the same of it; the names are sealed to both.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Committee : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public CommitteeKind Kind { get; init; }
    public required string Place { get; init; }
    public Guid? Area { get; init; }
    public CommitteeBody Body { get; init; }
    public DueDiligence? DueDiligence { get; init; }
    public ImmutableList<Seat> Seats { get; init; } = [];

    /// <summary>Until when a broken share has to be mended; after it there are no votes. <c>null</c> while the shares hold.</summary>
    public DateOnly? CureUntil { get; init; }
    public ImmutableList<InterestDeclared> Interests { get; init; } = [];

    /// <summary>It is there for whoever works in its place, and for whoever works in a part of it: theirs is what it decides on.</summary>
    public bool IsSeenBy(Caller caller) => caller.Covers(Place) || caller.Areas.Any(area => area.StartsWith(Place, StringComparison.Ordinal));

    internal bool MayVoteOn(DateOnly day) => CureUntil is not { } until || day <= until;

    /// <summary>Those whose vote on a proposal counts.</summary>
    internal IEnumerable<Seat> Deciding(Guid project) => Seats.Where(seat => !Interests.Exists(interest => interest.Member == seat.Member && interest.Project == project));

    public static Committee Create(IEvent<SelectionCommitteeSeated> seated) => new()
    {
        Id = seated.StreamId,
        Mission = seated.TenantId,
        Kind = seated.Data.Kind,
        Place = seated.Data.Place,
        Area = seated.Data.Area,
        Body = seated.Data.Body,
        DueDiligence = seated.Data.DueDiligence,
        Seats = [.. seated.Data.Seats],
    };

    public Committee Apply(CommitteeMemberReplaced replaced) =>
        this with { Seats = [.. Seats.Where(seat => seat.Member != replaced.Member), replaced.Replacement], CureUntil = replaced.CureUntil };
    public Committee Apply(InterestDeclared declared) => this with { Interests = Interests.Add(declared) };
}
