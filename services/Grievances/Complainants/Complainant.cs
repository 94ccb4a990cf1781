using System.ComponentModel.DataAnnotations;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Complainants;

/// <summary>Who raises a concern, as they say it.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Phone">A telephone number.</param>
/// <param name="SafeContact">How and when they can be reached without danger.</param>
public sealed record ComplainantIdentity(
    [property: StringLength(200, MinimumLength = 1)] string Name,
    [property: RegularExpression(@"^\+[0-9]{6,15}$")] string? Phone = null,
    [property: StringLength(500, MinimumLength = 1)] string? SafeContact = null);

/// <summary>Who raised a concern. Grievances refer to them by number; only the safeguarding focal point, who handles no grievance, reads who they are.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Complainant : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Grievance { get; init; }
    public Guid? Report { get; init; }

    /// <summary>After the concern moved to the sensitive track: the people to whom the complainant is there, and nobody else.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];
    public required string CodeHash { get; init; }
    public ContactMode ContactMode { get; init; }
    public required string Place { get; init; }
    public IReadOnlyList<string> KeptFrom { get; init; } = [];
    public Personal<string>? Name { get; init; }
    public Personal<string>? Phone { get; init; }
    public Personal<string>? SafeContact { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public RecordState Standing => RecordState.Protected;

    public bool IsSeenBy(Caller caller) => caller.Covers(Place) && !KeptFrom.Contains(caller.Subject)
        && (Report is null ? caller.Role is Roles.Safeguarding or Roles.Supervisor or Roles.Auditor : caller.Role == Roles.Safeguarding && Handlers.Contains(caller.Subject));

    public Relation RelationOf(Caller caller) => caller.Role == Roles.Safeguarding ? Relation.Assigned : Relation.None;

    public static Complainant Create(IEvent<ComplainantRecorded> recorded) => new()
    {
        Id = recorded.StreamId,
        Grievance = recorded.Data.Grievance,
        Report = recorded.Data.Report,
        Handlers = recorded.Data.Handlers,
        CodeHash = recorded.Data.CodeHash,
        ContactMode = recorded.Data.ContactMode,
        Place = recorded.Data.Place,
        KeptFrom = recorded.Data.KeptFrom,
        Name = recorded.Data.Name,
        Phone = recorded.Data.Phone,
        SafeContact = recorded.Data.SafeContact,
    };

    public Complainant Apply(ComplainantShielded shielded) => this with { Report = shielded.Report, Handlers = shielded.Handlers };
    public Complainant Apply(ComplainantKeptFrom kept) => this with { KeptFrom = [.. KeptFrom.Append(kept.Person).Distinct()] };
}
