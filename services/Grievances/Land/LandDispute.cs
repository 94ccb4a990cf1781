using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Land;

/// <summary>A dispute over land, water or passage: its parties, what each claims, and whether it can be mediated.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LandDispute : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public LandDisputeState State { get; init; }
    public LandDisputeKind Kind { get; init; }
    public required string Place { get; init; }
    public Guid? Grievance { get; init; }
    public required string FiledBy { get; init; }
    public ImmutableList<LandParty> Parties { get; init; } = [];
    public IReadOnlyList<MediationBlocker> Blockers { get; init; } = [];

    /// <summary>LA-01, on everything that is printed.</summary>
    public string Notice => "Recording a claim or a map creates no right and takes none away.";

    [System.Text.Json.Serialization.JsonIgnore]
    public RecordState Standing => RecordState.Live;

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, FiledBy) && caller.Role != Roles.Safeguarding;

    public Relation RelationOf(Caller caller) => caller.Role == Roles.Caseworker ? Relation.SameOffice : Entitlement.ByRole(caller);

    public static LandDispute Create(IEvent<LandDisputeFiled> filed) => new()
    {
        Id = filed.StreamId, Mission = filed.TenantId, Opened = filed.Sequence, State = LandDisputeState.Filed, Kind = filed.Data.Kind, Place = filed.Data.Place, Grievance = filed.Data.Grievance, FiledBy = filed.Data.FiledBy,
    };

    // A party more makes another dispute of it: who it can be mediated between is screened anew.
    public LandDispute Apply(LandPartyRegistered registered) => this with
    {
        State = LandDisputeState.Filed, Blockers = [], Parties = Parties.Add(new(registered.Party, registered.Role, registered.Group, registered.IsMinor, registered.Name, [])),
    };
    public LandDispute Apply(LandClaimRecorded claim) => this with
    {
        Parties = [.. Parties.Select(party => party.Number == claim.Party ? party with { Claims = party.Claims.Add(new(claim.Right, claim.Basis, claim.SinceYear)) } : party)],
    };
    public LandDispute Apply(LandMediationScreened screened) => this with { State = screened.Mediable ? LandDisputeState.Mediable : LandDisputeState.NotMediable, Blockers = screened.Blockers };
}

/// <summary>Somebody who has a part in the dispute.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LandParty(int Number, PartyRole Role, InterestGroup Group, bool IsMinor, Personal<string> Name, ImmutableList<LandClaim> Claims);

/// <summary>What a party says is theirs.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LandClaim(ClaimedRight Right, ClaimBasis Basis, int? SinceYear);
