using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Emergencies;

/// <summary>
/// An emergency access: one person, one record, a few hours. It gives the purpose <c>break-glass</c> for reading that record, and
/// nothing else; another person reviews it within three days.
/// </summary>
[Class(Sensitivity.Internal)]
public sealed record BreakGlass : IRevisioned, ISeen
{
    /// <summary>The purpose under which a read is recorded that is covered by an emergency access.</summary>
    public const string Purpose = "break-glass";

    /// <summary>The header that names the emergency access under which something is read.</summary>
    public const string Header = "Concord-Break-Glass";

    /// <summary>The longest that one can last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>How long another person has to review it.</summary>
    public static readonly TimeSpan ReviewWithin = TimeSpan.FromHours(72);

    /// <summary>Its id; requests name it in <see cref="Header"/>.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>The record that was opened.</summary>
    public Guid Record { get; init; }

    /// <summary>What made it an emergency.</summary>
    public EmergencyGround Ground { get; init; }

    /// <summary>Why, as whoever opened it typed.</summary>
    public required Personal<string> Reason { get; init; }

    /// <summary>Who opened it.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Until when it holds.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>Whether its end was recorded.</summary>
    public bool Expired { get; init; }

    /// <summary>By when another person has to review it.</summary>
    public DateTimeOffset ReviewDue { get; init; }

    /// <summary>What the review found; <c>null</c> while there was none.</summary>
    public EmergencyFinding? Finding { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Subject == OpenedBy || caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Whether <paramref name="actor"/> may read <paramref name="record"/> under it at this moment.</summary>
    public bool Covers(Guid record, string actor, DateTimeOffset now) => Record == record && OpenedBy == actor && now >= OpenedAt && now < Until;

    /// <summary>Whether the review is late.</summary>
    public bool IsOverdue(DateTimeOffset now) => Finding is null && now > ReviewDue;

    /// <summary>Begins.</summary>
    public static BreakGlass Create(IEvent<BreakGlassOpened> opened) => new()
    {
        Id = opened.StreamId, Record = opened.Data.Record, Ground = opened.Data.Ground, Reason = opened.Data.Reason, OpenedBy = opened.Data.OpenedBy,
        OpenedAt = opened.Data.OpenedAt, Until = opened.Data.Until, ReviewDue = opened.Data.ReviewDue,
    };

    /// <summary>Ends.</summary>
    public BreakGlass Apply(BreakGlassExpired _) => this with { Expired = true };

    /// <summary>Is reviewed.</summary>
    public BreakGlass Apply(BreakGlassReviewed reviewed) => this with { Finding = reviewed.Finding };
}
