using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting.Holds;

/// <summary>A legal hold on a person's data: while it stands, nothing is erased, whoever asks.</summary>
[Class(Sensitivity.Confidential)]
public sealed record LegalHold : IRevisioned, ISeen
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>Whose data is held.</summary>
    public Guid Subject { get; init; }

    /// <summary>Why.</summary>
    public HoldGround Ground { get; init; }

    /// <summary>The file it refers to, where the ground is documented.</summary>
    public required string Reference { get; init; }

    /// <summary>When somebody has to ask whether it is still needed.</summary>
    public DateOnly ReviewOn { get; init; }

    /// <summary>Who placed it.</summary>
    public required string PlacedBy { get; init; }

    /// <summary>Why it ended; <c>null</c> while it stands.</summary>
    public HoldRelease? Release { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Begins.</summary>
    public static LegalHold Create(IEvent<LegalHoldPlaced> placed) => new()
    {
        Id = placed.StreamId, Subject = placed.Data.Subject, Ground = placed.Data.Ground, Reference = placed.Data.Reference, ReviewOn = placed.Data.ReviewOn, PlacedBy = placed.Data.PlacedBy,
    };

    /// <summary>Ends.</summary>
    public LegalHold Apply(LegalHoldLifted lifted) => this with { Release = lifted.Release };
}

/// <summary>Answers whether something about a person may be erased.</summary>
public static class LegalHolds
{
    /// <summary>Whether a hold stands on <paramref name="subject"/> in any of <paramref name="missions"/>; ask in the transaction that erases.</summary>
    public static Task<bool> IsHeldAsync(this IQuerySession session, Guid subject, string[] missions, CancellationToken stop) =>
        session.Query<LegalHold>().AnyAsync(hold => hold.TenantIsOneOf(missions) && hold.Subject == subject && hold.Release == null, stop);

    /// <summary>Whether a hold stands on <paramref name="subject"/> in any mission: there is one key for all of them.</summary>
    public static Task<bool> IsHeldAnywhereAsync(this IQuerySession session, Guid subject, CancellationToken stop) =>
        session.Query<LegalHold>().AnyAsync(hold => hold.AnyTenant() && hold.Subject == subject && hold.Release == null, stop);

    /// <summary>Those of <paramref name="subjects"/> on whom a hold stands.</summary>
    public static async Task<IReadOnlySet<Guid>> HeldAmongAsync(this IQuerySession session, Guid[] subjects, string[] missions, CancellationToken stop) =>
        (await session.Query<LegalHold>().Where(hold => hold.TenantIsOneOf(missions) && hold.Subject.IsOneOf(subjects) && hold.Release == null).Select(hold => hold.Subject).ToListAsync(stop)).ToHashSet();
}
