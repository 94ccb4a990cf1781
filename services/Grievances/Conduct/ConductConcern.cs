using Concord.Contracts;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Grievances.Conduct;

/// <summary>What is said of the conduct of a security actor, as classes, and whether the complainant wants it passed on.</summary>
/// <param name="Institution">The kind of institution.</param>
/// <param name="Class">What is alleged, as a class.</param>
/// <param name="ComplainantConsents">Whether the complainant consents to its being passed on to the oversight. Of an anonymous one nobody asks: nothing leads to them.</param>
public sealed record AllegedConduct(SecurityInstitution Institution, ConductClass Class, bool ComplainantConsents);

/// <summary>A concern about conduct under a reference of its own, by which the oversight knows it. Nothing outside leads from it to the grievance.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ConductConcern : IRevisioned, ISeen
{
    private const int District = 6;

    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Grievance { get; init; }
    public required string Place { get; init; }
    public DateOnly? TakenUpOn { get; init; }

    /// <summary>It is read through its grievance, which knows who has a conflict of interest.</summary>
    public bool IsSeenBy(Caller caller) => false;

    /// <summary>Whether it may be passed on.</summary>
    internal static bool MayPass(AllegedConduct? alleged, ContactMode mode) => alleged is not null && (alleged.ComplainantConsents || mode is ContactMode.Anonymous);

    /// <summary>What is passed on: a district, never a place within it.</summary>
    internal static ConductConcernPassedOn Pass(AllegedConduct alleged, Grievance grievance, bool danger) =>
        new(grievance.Id, alleged.Institution, alleged.Class, grievance.Place[..Math.Min(District, grievance.Place.Length)], danger);

    public static ConductConcern Create(IEvent<ConductConcernPassedOn> passed) => new() { Id = passed.StreamId, Grievance = passed.Data.Grievance, Place = passed.Data.Place };

    public ConductConcern Apply(OversightTookItUp taken) => this with { TakenUpOn = taken.TakenUpOn };
}
