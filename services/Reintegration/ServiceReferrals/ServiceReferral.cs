using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using JasperFx.Events;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>A referral as the office that made it and the provider both see it. Who the person is stands nowhere in it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ServiceReferral : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public Guid Case { get; init; }
    public string? ProgrammeNumber { get; init; }
    public required string Place { get; init; }
    public required string Office { get; init; }
    public required string Provider { get; init; }
    public RecipientKind Recipient { get; init; }
    public required string Service { get; init; }
    public Track Track { get; init; }
    public IReadOnlyList<DataCategory> Slice { get; init; } = [];
    public DateOnly MadeOn { get; init; }
    public DateOnly ReplyBy { get; init; }
    public ReferralState State { get; init; }
    public bool IsOverdue { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public DateOnly? StartsOn { get; init; }
    public ReferralDeclineReason? Declined { get; init; }
    public ReferralOutcome? Outcome { get; init; }
    public WithdrawalReason? Withdrawn { get; init; }

    /// <summary>A provider sees what was referred to it, and nothing that was referred to anybody else.</summary>
    public bool IsSeenBy(Caller caller) => caller.Covers(Place) && (caller.Role != Roles.Partner || caller.Office == Provider);

    public static ServiceReferral Create(IEvent<ServiceReferralReceived> received) => new()
    {
        Id = received.StreamId,
        Mission = received.TenantId,
        Case = received.Data.Case,
        ProgrammeNumber = received.Data.ProgrammeNumber,
        Place = received.Data.Place,
        Office = received.Data.Office,
        Provider = received.Data.Provider,
        Recipient = received.Data.Recipient,
        Service = received.Data.Service,
        Track = received.Data.Track,
        Slice = received.Data.Slice,
        MadeOn = received.Data.On,
        ReplyBy = received.Data.ReplyBy,
    };

    public ServiceReferral Apply(ServiceReferralOverdue _) => this with { IsOverdue = true };
    public ServiceReferral Apply(ServiceReferralAccepted accepted) => this with { State = ReferralState.Accepted, AnsweredOn = accepted.On, StartsOn = accepted.StartsOn };
    public ServiceReferral Apply(ServiceReferralDeclined declined) => this with { State = ReferralState.Declined, AnsweredOn = declined.On, Declined = declined.Reason };
    public ServiceReferral Apply(ServiceReferralFulfilled fulfilled) => this with { State = ReferralState.Fulfilled, Outcome = fulfilled.Outcome };
    public ServiceReferral Apply(ServiceReferralWithdrawn withdrawn) => this with { State = ReferralState.Withdrawn, Withdrawn = withdrawn.Reason };

    internal Refusal? MustBe(params ReadOnlySpan<ReferralState> states) =>
        states.Contains(State) ? null : Refusal.WrongState(State is ReferralState.Withdrawn ? "The referral was withdrawn. Nothing more is to be done." : "The referral does not stand where this step leads on from.");

    internal Alongside Telling(ReferralState state) => new(Elsewhere.To(Case, new ServiceReferralMoved(Id, state)));
}
